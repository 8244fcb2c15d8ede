import { newSelection } from '@portal/model/choosing'
import { newRelease, withNews } from '@portal/model/delivery'
import { aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { submitSelection } from '../gallery/submit-selection.ts'
import {
  aGalleryToDeliver,
  type GalleryToDeliver,
  letOut,
} from '@portal/testing/arrange/a-gallery-to-deliver'
import { decideRelease } from './decide-release.ts'
import { holdRelease } from './hold-release.ts'
import { sweepReleases, tellOfRelease } from './tell-of-release.ts'
import { tellRelease } from './tell-release.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { tasks } from '../tasks.ts'

withStudio(aStudio())
const enqueue = vi.hoisted(() => vi.fn(async () => undefined))
vi.mock('#platform/tasks', () => ({ enqueue }))
beforeEach(() => enqueue.mockClear())

/** When Les has had time to look at what has just come. */
const later = () => new Date(Date.now() + 3_600_000)
const final = await plainJpeg(300, 200, '#a01010')

async function aFinishedGallery(): Promise<GalleryToDeliver> {
  const gallery = await aGalleryToDeliver('LES_0001.jpg')
  await gallery.drop('LES_0001.jpg', final)
  return gallery
}

/** How often its client was told, and where the tracker stands. */
async function told({ id, client }: GalleryToDeliver) {
  const [bell, booking, gallery] = await Promise.all([
    list(collection.bell(client)),
    read(doc.booking(id)),
    read(doc.gallery(id)),
  ])
  const kinds = bell.map(({ value }) => value.kind)
  const times = kinds.filter((kind) => kind === 'photographs-ready').length
  expect(gallery?.release.toldAt === null).toBe(times === 0)
  return { times, stage: booking?.stage }
}
/** What they chose, submitted. */
const choose = ({ id, client }: GalleryToDeliver, photos: string[]) =>
  transaction(async (tx) =>
    tx.write(doc.picks(id, client), { photos, locked: true, updatedAt: new Date() }),
  )
/** What they were told of later. */
const added = async ({ client }: GalleryToDeliver) =>
  (await list(collection.bell(client))).flatMap(({ value }) =>
    value.kind === 'photographs-added' ? [value.data['photographs']] : [],
  )
const decide = ({ id }: GalleryToDeliver, decision: string, reason = 'A gift.') =>
  decideRelease({ gallery: id, decision, reason }, les)

test('the last final of a folder has its client told, once', async () => {
  const gallery = await aFinishedGallery()
  expect(enqueue).toHaveBeenCalledWith(
    tasks.tellOfRelease,
    { gallery: gallery.id },
    expect.any(String),
    expect.any(Number),
  )
  await tellOfRelease(gallery.id, later())
  expect(await told(gallery)).toEqual({ times: 0, stage: 'editing' })
  await letOut(gallery)
  await transaction(async (tx) =>
    tx.write(doc.finalArrival(gallery.id, 'next'), {
      state: 'working',
      name: 'next.jpg',
      bytes: 1,
      generation: '1',
      updatedAt: new Date(),
    }),
  )
  await tellOfRelease(gallery.id, later())
  expect((await told(gallery)).times).toBe(0)
  await transaction(async (tx) => tx.delete(doc.finalArrival(gallery.id, 'next')))
  await Promise.all([tellOfRelease(gallery.id, later()), tellOfRelease(gallery.id, later())])
  expect(await told(gallery)).toEqual({ times: 1, stage: 'ready' })
})

test('the client who submits last is told in the same act', async () => {
  const gallery = await aFinishedGallery()
  await gallery.pay('paid')
  await gallery.change({
    release: withNews(newRelease, new Date(0)),
    choosing: { minimum: 1, included: 1, maximum: 1, deadline: null, extraPrice: null },
  })
  await transaction(async (tx) => {
    const invoice = await tx.read(doc.invoice(gallery.id))
    tx.write(doc.invoice(gallery.id), { ...invoice, paid: invoice.total })
    tx.write(doc.picks(gallery.id, gallery.client), {
      photos: ['p0'],
      locked: false,
      updatedAt: new Date(),
    })
  })
  await submitSelection(
    { gallery: gallery.id, seenChosen: 1, seenExtras: 0 },
    { ...les, person: gallery.client, role: 'client' },
  )
  expect(await told(gallery)).toEqual({ times: 1, stage: 'ready' })
})

test('Les opens, closes and leaves it to the rules, each in the log with his reason', async () => {
  const gallery = await aFinishedGallery()
  expect(await decide(gallery, 'released', 'She flies tomorrow.')).toEqual({ open: true })
  expect(await decide(gallery, 'released', 'Once more.')).toEqual({ open: true })
  expect(await told(gallery)).toEqual({ times: 1, stage: 'ready' })
  expect(await decide(gallery, 'withdrawn', 'A wrong file.')).toEqual({ open: false })
  expect(await decide(gallery, 'by-rules', 'Mended.')).toEqual({ open: false })
  await gallery.change({ selection: { ...newSelection, state: 'submitted' } })
  await gallery.pay('paid')
  await tellOfRelease(gallery.id, later())
  expect((await told(gallery)).times).toBe(1)
  const log = await list(collection.audit(), (all) => all.where('person', '==', gallery.client))
  const reasons = log
    .filter(({ value }) => value.event === 'gallery.release-decided')
    .map(({ value }) => `${value.details['decision']}: ${value.details['reason']}`)
  expect(reasons.toSorted()).toEqual([
    'by-rules: Mended.',
    'released: She flies tomorrow.',
    'withdrawn: A wrong file.',
  ])
})

test('a choice is told of when all of it is finished, and what comes later once more', async () => {
  const gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg', 'LES_0003.jpg')
  await letOut(gallery)
  await choose(gallery, ['p0', 'p1'])
  await gallery.drop('LES_0001.jpg', final)
  await tellOfRelease(gallery.id, later())
  expect(await told(gallery)).toEqual({ times: 0, stage: 'editing' })
  await gallery.drop('LES_0002.jpg', final)
  await tellOfRelease(gallery.id, later())
  expect(await told(gallery)).toEqual({ times: 1, stage: 'ready' })
  // Submitted once more with an extra, which is still to come.
  await choose(gallery, ['p0', 'p1', 'p2'])
  await tellOfRelease(gallery.id, later())
  expect(await added(gallery)).toEqual([])
  await gallery.drop('LES_0003.jpg', final)
  await Promise.all([tellOfRelease(gallery.id, later()), tellOfRelease(gallery.id, later())])
  expect(await added(gallery)).toEqual(['1'])
})

test('Les has it told before all is finished, and again later; closed there is nothing to tell', async () => {
  const gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg')
  await choose(gallery, ['p0', 'p1'])
  await gallery.drop('LES_0001.jpg', final)
  const tell = () => tellRelease({ gallery: gallery.id }, les)
  await expect(tell()).rejects.toThrow('not open')
  await letOut(gallery)
  expect([await tell(), await tell()]).toEqual([{ told: 1 }, { told: 0 }])
  expect(await told(gallery)).toEqual({ times: 1, stage: 'ready' })
  await gallery.drop('LES_0002.jpg', final)
  expect(await tell()).toEqual({ told: 1 })
  expect(await added(gallery)).toEqual(['1'])
})

test('whoever shares the gallery is told what they may do, and the sweep finds what was lost', async () => {
  const gallery = await aFinishedGallery()
  const members = { [`${gallery.id}-pat`]: 'partner', [`${gallery.id}-fay`]: 'family' } as const
  const viewers = Object.keys(members)
  await gallery.change({ members, viewers, names: { [`${gallery.id}-pat`]: 'Pat' } })
  await letOut(gallery)
  await sweepReleases(later())
  expect((await told(gallery)).times).toBe(1)
  const [pat, fay] = await Promise.all(
    Object.keys(members).map((person) => list(collection.bell(person))),
  )
  expect(pat?.map(({ value }) => [value.kind, value.data['name']])).toEqual([
    ['photographs-ready', 'Pat'],
  ])
  expect(fay?.map(({ value }) => value.kind)).toEqual(['photographs-shown'])
})

test('nobody is told of a gallery that is not shown, or has nothing to give', async () => {
  const hidden = await aFinishedGallery()
  await letOut(hidden)
  await hidden.change({ published: false })
  const empty = await aGalleryToDeliver('LES_0001.jpg')
  await letOut(empty)
  await empty.change({ release: { ...newRelease, decision: 'released' } })
  for (const gallery of [hidden, empty]) {
    await tellOfRelease(gallery.id, later())
    expect((await told(gallery)).times).toBe(0)
  }
})

test('Les looks first: nobody is told before he had time to, nor while he holds it back', async () => {
  const gallery = await aFinishedGallery()
  await letOut(gallery)
  await gallery.change({ release: withNews(newRelease, new Date(Date.now() + 600_000)) })
  enqueue.mockClear()
  await tellOfRelease(gallery.id)
  expect((await told(gallery)).times).toBe(0)
  // It is asked once more when his time to look is over.
  expect(enqueue).toHaveBeenCalledExactlyOnceWith(
    tasks.tellOfRelease,
    { gallery: gallery.id },
    expect.stringContaining('-at-'),
    expect.any(Number),
  )
  const hold = (held: boolean) => holdRelease({ gallery: gallery.id, held }, les)
  expect([await hold(true), await hold(true)]).toEqual([{ held: true }, { held: true }])
  await tellOfRelease(gallery.id, later())
  await sweepReleases(later())
  expect((await told(gallery)).times).toBe(0)
  await hold(false)
  await tellOfRelease(gallery.id, later())
  expect((await told(gallery)).times).toBe(1)
})

test('what Les holds back he tells of when he says so, and what comes later goes its way again', async () => {
  const gallery = await aFinishedGallery()
  await letOut(gallery)
  await holdRelease({ gallery: gallery.id, held: true }, les)
  expect(await tellRelease({ gallery: gallery.id }, les)).toEqual({ told: 1 })
  expect((await told(gallery)).times).toBe(1)
  await gallery.drop('LES_0001_bw.jpg', final)
  await tellOfRelease(gallery.id, later())
  expect(await added(gallery)).toEqual(['1'])
})
