import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { bellOf, deliveriesOf, put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))
vi.mock('#platform/les', () => ({ isLesNow: () => Promise.resolve(true) }))

const { list, read } = await import('#platform/firestore')
const { aGalleryToDeliver } = await import('@portal/testing/arrange/a-gallery-to-deliver')
const { decideFinal } = await import('./decide-final.ts')
const { settleFinal } = await import('./settle-final.ts')
const { settleArrival } = await import('./record-final.ts')
const { les } = await import('@portal/testing/arrange/actors')

const picture = await plainJpeg(60, 40, '#a01010')
const broken = Buffer.from('no picture at all')
type Gallery = Awaited<ReturnType<typeof aGalleryToDeliver>>

const bell = () => bellOf(studioDesk)
const counts = async () => (await bell()).map(({ data }) => String(data['photographs']))
let gallery: Gallery

studioInMemory()
beforeEach(async () => {
  gallery = await aGalleryToDeliver('LES_0001.jpg')
})

test.each([
  ['cannot be read', 'LES_0001.jpg', broken],
  ['has the name of no proof', 'LES_9999.jpg', picture],
])('Les is told in the bell of a final that %s, and led to it', async (_, name, bytes) => {
  await gallery.drop(name, bytes)
  expect(await bell()).toMatchObject([
    {
      kind: 'finals-aside',
      data: { name: 'Ann Maes', package: 'The Wedding', photographs: '1' },
      about: { gallery: gallery.id },
      link: `/desk/galleries/${gallery.id}?view=finals`,
      readAt: null,
    },
  ])
  expect(await deliveriesOf()).toEqual([])
})

test('one that finds its proof is nothing to tell', async () => {
  await gallery.drop('LES_0001-Edit.jpg', picture)
  expect(await bell()).toEqual([])
})

test('many of one gallery are one entry, and another gallery has its own', async () => {
  const other = await aGalleryToDeliver('LES_0001.jpg')
  await gallery.drop('one.jpg', picture)
  await gallery.drop('two.jpg', broken)
  await gallery.drop('three.jpg', picture)
  await other.drop('one.jpg', picture)
  expect((await counts()).toSorted()).toEqual(['1', '3'])
})

test('what Les has read is not counted again', async () => {
  await gallery.drop('one.jpg', picture)
  await gallery.drop('two.jpg', picture)
  const [row] = await list(collection.bell(studioDesk))
  await put((tx) => tx.update(doc.bellEntry(studioDesk, row?.id ?? ''), { readAt: new Date() }))
  await gallery.drop('three.jpg', picture)
  expect(await bell()).toMatchObject([{ data: { photographs: '1' }, readAt: null }])
})

test('one that is settled twice is counted once', async () => {
  const arrival = await gallery.drop('one.jpg', picture)
  const known = await read(doc.finalArrival(gallery.id, arrival))
  if (known?.state !== 'unmatched') throw new Error('it was placed')
  const { name, bytes, generation, updatedAt: at } = known
  const upload = { gallery: gallery.id, arrival, name, bytes, generation, at, by: 'name' as const }
  await settleArrival(upload, { state: 'unmatched', why: 'none' })
  await settleArrival(upload, { state: 'failed', reason: 'failed' })
  expect(await counts()).toEqual(['1'])
})

test('one whose photo was deleted after Les had decided waits for him again', async () => {
  const arrival = await gallery.drop('one.jpg', picture)
  await decideFinal(
    { gallery: gallery.id, arrival, decision: { kind: 'assign', photo: 'p0' } },
    les,
  )
  await put((tx) => tx.delete(doc.photo(gallery.id, 'p0')))
  await settleFinal(gallery.id, arrival, gallery.files)
  expect(await bell()).toMatchObject([{ data: { photographs: '1' }, readAt: null }])
})

test('once Les has decided about each the entry is read, whatever cannot be decided', async () => {
  const isRead = async () => (await bell()).map(({ readAt }) => readAt !== null)
  const decide = (arrival: string, decision: object) =>
    decideFinal({ gallery: gallery.id, arrival, decision }, les)
  const one = await gallery.drop('one.jpg', picture)
  const two = await gallery.drop('two.jpg', picture)
  await gallery.drop('three.jpg', broken)
  await decide(one, { kind: 'assign', photo: 'p0' })
  expect(await isRead()).toEqual([false])
  await decide(two, { kind: 'discard' })
  expect(await isRead()).toEqual([true])
  await gallery.drop('four.jpg', picture)
  expect(await bell()).toMatchObject([{ data: { photographs: '1' }, readAt: null }])
})
