import { newRelease } from '@portal/model/delivery'
import type { MediaPass } from '@portal/model/media'
import { mediaAddress } from '@portal/model/media-address'
import { collection, doc } from '@portal/model/paths'
import { anActor, les } from '@portal/testing/arrange/actors'
import type { GalleryToDeliver } from '@portal/testing/arrange/a-gallery-to-deliver'
import { studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/tasks', () => ({ enqueue: () => Promise.resolve() }))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')

const { list, read } = await import('#platform/firestore')
const { aGalleryWithVendors, released } =
  await import('@portal/testing/arrange/released-to-vendors')
const { archiveGallery } = await import('../gallery/archive-gallery.ts')
const { hidePhotos } = await import('../gallery/hide-photos.ts')
const { galleryMemory } = await import('../media-access/gallery-memory.ts')
const { withdrawMember } = await import('../members/withdraw-member.ts')
const { ownedMedia } = await import('../registry/media.ts')
const { mediaFinder } = await import('../serving/find-media.ts')
const { buildZipPart } = await import('./build-zip-part.ts')
const { countDownload } = await import('./count-download.ts')
const { prepareZip } = await import('./prepare-zip.ts')
const { takeBackFromVendors } = await import('./take-back-from-vendors.ts')

let gallery: GalleryToDeliver
let set: string
let zip: string
let find: ReturnType<typeof mediaFinder>

const passOf = (person: string): MediaPass => ({
  person,
  role: 'client',
  session: 'here',
  expires: 4_000_000_000,
})
const finder = () => mediaFinder(ownedMedia, { memory: galleryMemory(), files: gallery.files })
/** What somebody gets at an address, by what they were let in with before. */
const got = async (address: string, person = 'vic') => {
  const found = await find(address, passOf(person))
  return found === null ? 'nothing' : 'missing' in found ? found.missing.join() : 'it'
}
const theirs = () => [
  mediaAddress.released(set, 'p0', 'tile'),
  mediaAddress.released(set, 'p0', 'web'),
  mediaAddress.releasedDownload(set, 'p0', 'web'),
  mediaAddress.releasedDownload(set, 'p0', 'print'),
  mediaAddress.releasedZip(set, zip, '0'),
]
const all = (addresses: readonly string[], person?: string) =>
  Promise.all(addresses.map((address) => got(address, person)))
const each = (what: string) => theirs().map(() => what)

studioInMemory()
beforeEach(async () => {
  gallery = await aGalleryWithVendors({
    pat: 'partner',
    fay: 'family',
    vic: 'vendor',
    may: 'vendor',
  })
  set = await released(gallery, ['p0'], ['vic'])
  const asked = { gallery: gallery.id, what: { released: set }, size: 'web' }
  zip = ((await prepareZip(asked, anActor('vic', 'client'))) as { zip: string }).zip
  await buildZipPart({ gallery: gallery.id, zip, part: 0 }, gallery.files)
  find = finder()
})

test('a vendor gets what is released, in each size and as a ZIP', async () => {
  expect(await all(theirs())).toEqual(each('it'))
})

test('and nothing else of the gallery, at whatever address', async () => {
  const { id } = gallery
  const own = { gallery: id, what: 'all', size: 'web' }
  const ofAll = (await prepareZip(own, anActor(gallery.client, 'client'))) as { zip: string }
  await buildZipPart({ gallery: id, zip: ofAll.zip, part: 0 }, gallery.files)
  const others = [
    ...['p0', 'p1'].flatMap((photo) => [
      mediaAddress.proof(id, photo, '480'),
      mediaAddress.before(id, photo, '480'),
      mediaAddress.final(id, photo, 'tile'),
      mediaAddress.final(id, photo, 'web'),
      mediaAddress.download(id, photo, 'web'),
      mediaAddress.download(id, photo, 'print'),
    ]),
    mediaAddress.released(set, 'p1', 'tile'),
    mediaAddress.releasedDownload(set, 'p1', 'print'),
    mediaAddress.released('another-set', 'p0', 'tile'),
    mediaAddress.zip(id, zip, '0'),
    mediaAddress.zip(id, ofAll.zip, '0'),
    mediaAddress.releasedZip(set, ofAll.zip, '0'),
  ]
  expect(await all(others)).toEqual(others.map(() => 'nothing'))
  // Nor as an earlier version has let them in.
  await gallery.change({ viewers: ['fay', 'pat', 'vic'] })
  find = finder()
  expect(await all(others)).toEqual(others.map(() => 'nothing'))
})

test('nobody else gets it there: not another vendor, nor who sees it in the gallery', async () => {
  for (const person of ['may', 'pat', 'fay', 'bo', gallery.client])
    expect(await all(theirs(), person), person).toEqual(each('nothing'))
  // The vendor's ZIP is no one else's either.
  expect(await got(mediaAddress.zip(gallery.id, zip, '0'), gallery.client)).toBe('nothing')
})

// With what was remembered while it was open, and the pass of a cookie or a ticket from before.
test.each<[string, () => Promise<unknown>]>([
  ['it is taken back', () => takeBackFromVendors({ set }, les)],
  ['the vendor is let go', () => withdrawMember({ client: gallery.client, person: 'vic' }, les)],
  ['it is hidden', () => hidePhotos({ gallery: gallery.id, photos: ['p0'] }, les)],
])('once %s nothing of it is given out, at once', async (_, happen) => {
  expect(await all(theirs())).toEqual(each('it'))
  await happen()
  expect(await all(theirs())).toEqual(each('nothing'))
})

test('an archived gallery, and one whose gate has closed, give out nothing', async () => {
  await gallery.change({ release: { ...newRelease, decision: 'withdrawn' } })
  find = finder()
  expect(await all(theirs())).toEqual(each('withdrawn'))
  await archiveGallery({ gallery: gallery.id, reason: null }, les)
  find = finder()
  expect(await all(theirs())).toEqual(each('nothing'))
})

test('what a vendor takes is counted apart, and is no delivery to the client', async () => {
  for (const address of [mediaAddress.releasedDownload(set, 'p0', 'web'), theirs().at(-1) ?? '']) {
    const found = await find(address, passOf('vic'))
    if (!found || 'missing' in found || !found.taking) throw new Error('nothing to take')
    await countDownload(found.taking, { bytes: 10, address: '10.0.0.1' }, new Date())
  }
  const entries = await list(collection.downloads(gallery.id))
  expect(entries.map(({ value }) => [value.person, value.released])).toEqual([
    ['vic', { id: set, name: 'For the florist' }],
    ['vic', { id: set, name: 'For the florist' }],
  ])
  expect((await read(doc.booking(gallery.id)))?.stage).not.toBe('delivered')
})
