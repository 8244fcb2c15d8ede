import { randomUUID } from 'node:crypto'
import type { Comment } from '@portal/model/comment'
import { aComment, aGallery, aPerson } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { firestore, list, read, transaction } from '#platform/firestore'
import { announceComments } from './announce-comments.ts'

const hour = 3_600_000
const from = Math.floor(Date.now() / hour) * hour
const during = (minute: number) => new Date(from + minute * 60_000)
const answering = { pin: null, retouch: false, side: 'studio', author: 'les' } as const

async function newGallery(published = true): Promise<string> {
  const id = `spoken-${randomUUID()}`
  await transaction(async (tx) => {
    tx.write(doc.gallery(id), aGallery({ booking: id, client: id, published }))
    tx.write(doc.person(id), aPerson({ email: `${id}@example.com` }))
  })
  return id
}

const say = (gallery: string, changes: Partial<Comment>) =>
  transaction(async (tx) =>
    tx.write(doc.comment(gallery, randomUUID()), aComment({ author: gallery, ...changes })),
  )

const bellOf = async (person: string, gallery: string) =>
  (await list(collection.bell(person), (all) => all.orderBy('at', 'desc').limit(100))).filter(
    ({ id }) => id.startsWith(`comments-${gallery}-`),
  )

test('an hour’s comments are one notice with their count, however often the hour is told', async () => {
  const gallery = await newGallery()
  await say(gallery, { at: during(0), photo: 'photo-1' })
  await say(gallery, { at: during(59), photo: 'photo-2', text: 'And this one' })
  await say(gallery, { at: during(30), photo: 'photo-3', deleted: true, text: '' })
  await say(gallery, { at: during(-1) })
  await say(gallery, { at: during(60) })
  await Promise.all([1, 2, 3].map(() => announceComments(gallery, from, from + hour)))
  await announceComments(gallery, from, from + hour)
  const [entry, ...others] = await bellOf(studioDesk, gallery)
  expect(others).toEqual([])
  expect(entry?.value).toMatchObject({
    kind: 'comments-arrived',
    data: { comments: '2', photographs: '2', text: 'And this one' },
    link: `/desk/galleries/${gallery}?view=client`,
  })
  const delivery = await read(doc.letter(`${entry?.id}-mail`))
  expect(delivery).toMatchObject({ to: studioDesk, kind: 'comments-arrived' })
  expect(await bellOf(gallery, gallery)).toEqual([])
})

test('told again, a notice that was read stays read', async () => {
  const gallery = await newGallery()
  await say(gallery, { at: during(1) })
  await announceComments(gallery, from, from + hour)
  const [entry] = await bellOf(studioDesk, gallery)
  if (!entry) throw new Error('nothing was told')
  const path = doc.bellEntry(studioDesk, entry.id)
  await transaction(async (tx) => tx.write(path, { ...entry.value, readAt: during(90) }))
  await announceComments(gallery, from, from + hour)
  expect((await read(path))?.readAt).toEqual(during(90))
})

test('an answer is told to the client, with a way to the photograph', async () => {
  const gallery = await newGallery()
  await say(gallery, { at: during(5), ...answering, text: 'Gone by Friday' })
  await announceComments(gallery, from, from + hour)
  const [entry] = await bellOf(gallery, gallery)
  expect(entry?.value).toMatchObject({
    kind: 'comment-answered',
    data: { text: 'Gone by Friday', photographs: '1' },
    link: `/portal/gallery/${gallery}?photo=photo-1`,
  })
  expect(await bellOf(studioDesk, gallery)).toEqual([])
})

test.each([
  ['a picture', { width: 3, height: 2 }, 'A picture'],
  ['a file', null, 'A file'],
])('a comment that is %s alone says so', async (_, size, text) => {
  const gallery = await newGallery()
  const attachments = [{ id: 'a1', name: 'lamp', bytes: 9, size }]
  await say(gallery, { at: during(5), ...answering, text: '', attachments })
  await announceComments(gallery, from, from + hour)
  expect((await bellOf(gallery, gallery))[0]?.value.data['text']).toBe(text)
})

test('a member who asked hears of the answer in that thread, and of no other; who has left does not', async () => {
  const gallery = await newGallery()
  const [pat, fay, left] = ['pat', 'fay', 'left'].map((name) => `${name}-${gallery.slice(7)}`)
  await transaction(async (tx) => {
    const was = await tx.read(doc.gallery(gallery))
    const members = { [pat ?? '']: 'partner', [fay ?? '']: 'family' } as const
    tx.write(doc.gallery(gallery), { ...was, members, names: { [pat ?? '']: 'Pat' } })
    for (const [id, author] of [
      ['thread-of-pat-and-left', pat],
      ['thread-of-fay-0000', fay],
    ] as const)
      tx.write(doc.comment(gallery, id), aComment({ author: author ?? '', at: during(-60) }))
  })
  const parent = 'thread-of-pat-and-left'
  await say(gallery, { author: left ?? '', parent, pin: null, at: during(-30) })
  await say(gallery, { at: during(5), ...answering, parent, text: 'Gone by Friday' })
  await say(gallery, { at: during(6), ...answering, photo: 'photo-2' })
  await Promise.all([1, 2].map(() => announceComments(gallery, from, from + hour)))
  const told = async (person = '') =>
    (await bellOf(person, gallery)).map(({ value }) => [value.data['name'], value.data['comments']])
  expect(await told(pat)).toEqual([['Pat', '1']])
  expect(await told(gallery)).toEqual([['Ann Maes', '2']])
  expect([await told(fay), await told(left)]).toEqual([[], []])
  const [entry] = await bellOf(pat ?? '', gallery)
  expect(await read(doc.letter(`${entry?.id}-mail`))).toMatchObject({ to: pat })
})

test('what nobody can read keeps nothing else from being told', async () => {
  const gallery = await newGallery()
  const poison = { ...aComment({ at: during(2) }), parent: 'hello big wide world' }
  await firestore.doc(doc.comment(gallery, 'poison-of-somebody').path).set(poison)
  await say(gallery, { at: during(3) })
  await announceComments(gallery, from, from + hour)
  const [entry] = await bellOf(studioDesk, gallery)
  expect(entry?.value.data['comments']).toBe('1')
})

test('what a client cannot open is not told to them', async () => {
  const gallery = await newGallery(false)
  await say(gallery, { at: during(5), ...answering })
  await announceComments(gallery, from, from + hour)
  expect(await bellOf(gallery, gallery)).toEqual([])
})
