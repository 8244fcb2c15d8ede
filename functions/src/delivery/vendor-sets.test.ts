import { Failure } from '@portal/model/failure'
import { collection, doc, file } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { mostVendorSets } from '@portal/model/vendor-set'
import { anActor, les } from '@portal/testing/arrange/actors'
import type { GalleryToDeliver } from '@portal/testing/arrange/a-gallery-to-deliver'
import { bellOf, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { readZip } from '@portal/testing/read/read-zip'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read, transaction } = await import('#platform/firestore')
const { aGalleryWithVendors, released } =
  await import('@portal/testing/arrange/released-to-vendors')
const { hidePhotos } = await import('../gallery/hide-photos.ts')
const { withdrawMember } = await import('../members/withdraw-member.ts')
const { changeCircle } = await import('../members/access-to.ts')
const { buildZipPart } = await import('./build-zip-part.ts')
const { prepareZip } = await import('./prepare-zip.ts')
const { sweepZips } = await import('./sweep-zips.ts')
const { takeBackFromVendors } = await import('./take-back-from-vendors.ts')
const { sweepVendors, tellVendors } = await import('./tell-vendors.ts')

const vic = anActor('vic', 'client')
const may = anActor('may', 'client')
let gallery: GalleryToDeliver

studioInMemory()
beforeEach(async () => {
  gallery = await aGalleryWithVendors({
    pat: 'partner',
    fay: 'family',
    vic: 'vendor',
    may: 'vendor',
  })
})

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )
const viewersOf = async (set: string) => (await read(doc.vendorSet(set)))?.viewers ?? null
const askedBy = (actor: typeof vic, what: unknown) =>
  prepareZip({ gallery: gallery.id, what, size: 'web' }, actor) as Promise<{ zip: string }>
const kindsTold = async (person: string) => (await bellOf(person)).map(({ kind }) => kind)

test('vendors get what Les chooses, and the log says who released what', async () => {
  const set = await released(gallery, ['p2', 'p0'])
  const found = await read(doc.vendorSet(set))
  expect(found?.photos.map(({ id }) => id)).toEqual(['p0', 'p2'])
  expect(found).toMatchObject({ name: 'For the florist', viewers: ['may', 'vic'], told: false })
  const [entry] = (await list(collection.audit())).filter(
    ({ value }) => value.event === 'gallery.released-to-vendors',
  )
  expect(entry?.value).toMatchObject({
    actor: 'les',
    person: gallery.client,
    details: { gallery: gallery.id, photos: 2, set: 'For the florist', vendors: 2 },
  })
})

test('chosen vendors get it and no other, nor anybody who is no vendor', async () => {
  expect(await viewersOf(await released(gallery, ['p0'], ['vic']))).toEqual(['vic'])
  for (const person of ['pat', 'fay', 'bo', gallery.client])
    expect(await codeOf(released(gallery, ['p0'], [person]))).toBe('not-found')
})

test.each<[string, code: string, happen: () => Promise<unknown>]>([
  ['before the gallery is given out', 'gate-closed', () => gallery.pay('sent')],
  ['before it is published', 'gate-closed', () => gallery.change({ published: false })],
  [
    'from an archive',
    'gallery-archived',
    () => gallery.change({ published: false, archivedAt: new Date() }),
  ],
  [
    'when one is hidden',
    'conflict',
    () => hidePhotos({ gallery: gallery.id, photos: ['p0'] }, les),
  ],
])('nothing is released %s', async (_, code, happen) => {
  await happen()
  expect(await codeOf(released(gallery, ['p0', 'p1']))).toBe(code)
})

test('a photograph that is not there, or not finished, is not released', async () => {
  expect(await codeOf(released(gallery, ['p0', 'another']))).toBe('conflict')
})

test('the same, twice and in parallel, is one set, and there are not too many', async () => {
  const [one, two] = await Promise.all([released(gallery), released(gallery)])
  expect(two).toBe(one)
  for (let more = 1; more < mostVendorSets; more += 1)
    await released(gallery, ['p0'], 'all', `Set ${more}`)
  expect(await codeOf(released(gallery, ['p1']))).toBe('too-many-vendor-sets')
  expect(await released(gallery)).toBe(one)
})

test('a vendor hears once of several sets, and nobody of what was taken back before', async () => {
  await released(gallery, ['p0', 'p1'])
  await released(gallery, ['p1', 'p2'], ['vic'], 'For the band')
  const gone = await released(gallery, ['p2'], ['may'], 'A mistake')
  await takeBackFromVendors({ set: gone }, les)
  await Promise.all([tellVendors(gallery.id), tellVendors(gallery.id)])
  await sweepVendors()
  const [toVic] = await bellOf('vic')
  expect(await kindsTold('vic')).toEqual(['photographs-released'])
  expect(toVic).toMatchObject({
    data: { photographs: '3', client: 'Ann Maes' },
    about: { gallery: gallery.id, client: gallery.client },
    link: routes.portal.released(gallery.id),
  })
  expect((await bellOf('may')).map(({ data }) => data['photographs'])).toEqual(['2'])
  for (const person of ['pat', 'fay', gallery.client]) expect(await kindsTold(person)).toEqual([])
})

test('what its task has lost is told by the clock', async () => {
  await released(gallery)
  await sweepVendors()
  expect(await kindsTold('vic')).toEqual(['photographs-released'])
})

test('whoever joins later sees what is for all, and whoever is let go nothing', async () => {
  const [all, named] = [await released(gallery), await released(gallery, ['p1'], ['vic'])]
  await withdrawMember({ client: gallery.client, person: 'may' }, les)
  const circle = (await read(doc.circle(gallery.client)))!
  const joined = {
    role: 'vendor',
    name: 'Dee',
    email: 'dee@example.com',
    since: new Date(),
  } as const
  await transaction((tx) =>
    changeCircle(tx, { ...circle, members: { ...circle.members, dee: joined } }),
  )
  expect([await viewersOf(all), await viewersOf(named)]).toEqual([['dee', 'vic'], ['vic']])
})

test('the client and Les take it back, and nobody else', async () => {
  const [one, two] = [await released(gallery), await released(gallery, ['p1'])]
  for (const person of ['pat', 'fay', 'vic', 'bo'])
    expect(await codeOf(takeBackFromVendors({ set: one }, anActor(person, 'client')))).toBe(
      'not-found',
    )
  expect(await codeOf(takeBackFromVendors({ set: one }, anActor(gallery.client, 'client')))).toBe(
    'done',
  )
  expect(await codeOf(takeBackFromVendors({ set: two }, les))).toBe('done')
  expect(await codeOf(takeBackFromVendors({ set: two }, les))).toBe('not-found')
})

test('what is hidden is released no more, and an empty set is none', async () => {
  const [two, one] = [await released(gallery, ['p0', 'p1']), await released(gallery, ['p0'])]
  await hidePhotos({ gallery: gallery.id, photos: ['p0'] }, les)
  expect((await read(doc.vendorSet(two)))?.photos.map(({ id }) => id)).toEqual(['p1'])
  expect(await read(doc.vendorSet(one))).toBeNull()
})

test('a vendor’s ZIP holds what is released and nothing else, and is theirs alone', async () => {
  const set = await released(gallery, ['p0', 'p1'], ['vic'])
  const { zip } = await askedBy(vic, { released: set })
  await buildZipPart({ gallery: gallery.id, zip, part: 0 }, gallery.files)
  const made = await gallery.files.load(file.zipPart(gallery.id, zip, 0))
  expect(Object.keys(readZip(made!))).toEqual(['LES_0001.jpg', 'LES_0002.jpg'])
  expect(await read(doc.zip(gallery.id, zip))).toMatchObject({ set, vendors: ['vic'] })
  expect(await kindsTold('vic')).toEqual(['released-zip-ready'])
  for (const what of ['all', 'selection', { photos: ['p0'] }, { set: 'any' }])
    expect(await codeOf(askedBy(vic, what))).toBe('not-found')
  for (const person of ['may', 'pat', 'fay', 'bo'])
    expect(await codeOf(askedBy(anActor(person, 'client'), { released: set }))).toBe('not-found')
})

test.each<[string, (set: string) => Promise<unknown>]>([
  ['taken back', (set) => takeBackFromVendors({ set }, les)],
  ['let go', () => withdrawMember({ client: gallery.client, person: 'vic' }, les)],
])('a ZIP in the making goes with what it is of when that is %s', async (_, happen) => {
  const set = await released(gallery)
  const { zip } = await askedBy(vic, { released: set })
  const { files } = gallery
  let happened = false
  const slow = {
    ...files,
    load: async (path: string) => {
      if (!happened) await happen(set)
      happened = true
      return files.load(path)
    },
  }
  await buildZipPart({ gallery: gallery.id, zip, part: 0 }, slow)
  await sweepZips(new Date(), files)
  expect(await kindsTold('vic')).toEqual([])
  expect((await read(doc.zip(gallery.id, zip)))?.vendors).toEqual([])
  expect(await codeOf(askedBy(vic, { released: set }))).toBe('not-found')
  if (happened && (await read(doc.vendorSet(set))) === null)
    expect(await files.load(file.zipPart(gallery.id, zip, 0))).toBeNull()
})

test('asked for while it is taken back, a ZIP is not begun or is over', async () => {
  const set = await released(gallery)
  const [asked] = await Promise.all([
    codeOf(askedBy(may, { released: set })),
    takeBackFromVendors({ set }, les),
  ])
  const zips = await list(collection.zips(gallery.id))
  expect(zips.map(({ value }) => value.state)).toEqual(asked === 'done' ? ['failed'] : [])
})
