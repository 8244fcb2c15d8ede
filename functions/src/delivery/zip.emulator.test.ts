import { newRelease } from '@portal/model/delivery'
import { aStudio, aZip } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { zipsPerGallery } from '@portal/model/zip'
import { collection, doc, file } from '@portal/model/paths'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import type { Files } from '#platform/files'
import { list, read, transaction } from '#platform/firestore'
import { plainJpeg } from '@portal/testing/samples/sample-pictures'
import { deletePhotosFrom } from '../gallery/delete-photos.ts'
import { hidePhotos } from '../gallery/hide-photos.ts'
import { failingAt } from '@portal/testing/fakes/memory-files'
import {
  aGalleryToDeliver,
  type GalleryToDeliver,
  letOut,
  shownPhotos,
} from '@portal/testing/arrange/a-gallery-to-deliver'
import { buildZipPart } from './build-zip-part.ts'
import { prepareZip } from './prepare-zip.ts'
import { readZip } from '@portal/testing/read/read-zip'
import { sweepZips } from './sweep-zips.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'

withStudio(aStudio())
const enqueue = vi.hoisted(() => vi.fn(async () => undefined))
vi.mock('#platform/tasks', () => ({ enqueue }))
beforeEach(() => enqueue.mockClear())
afterEach(() => vi.useRealTimers())

const finals = await Promise.all(
  ['#a01010', '#10a010', '#1010a0'].map((colour) => plainJpeg(300, 200, colour)),
)
const names = ['LES_0001.jpg', '🎉 Caf\u00e9.jpg', 'LES_0003.jpg']

/** A gallery with three finals whose gate is open. */
async function aReleasedGallery(): Promise<GalleryToDeliver> {
  const gallery = await aGalleryToDeliver(...names)
  for (const [index, bytes] of finals.entries()) await gallery.drop(names[index]!, bytes)
  await letOut(gallery)
  return gallery
}

const prepare = async ({ id, client }: GalleryToDeliver, input: object = {}, actor = {}) =>
  (
    (await prepareZip(
      { gallery: id, what: 'all', size: 'print', ...input },
      { ...les, person: client, role: 'client', ...actor },
    )) as { zip: string }
  ).zip
/** A name, at once, and half an hour for the attempt. */
const building = expect.objectContaining({ name: 'buildZipPart', deadlineSeconds: 1_800 })
const named = [expect.any(String)]
const stored = (gallery: GalleryToDeliver, zip: string, part = 0) =>
  gallery.files.load(file.zipPart(gallery.id, zip, part))
const build = ({ id, files }: GalleryToDeliver, zip: string, through: Files = files) =>
  buildZipPart({ gallery: id, zip, part: 0 }, through)
const found = ({ id }: GalleryToDeliver, zip: string) => read(doc.zip(id, zip))

describe('a ZIP', () => {
  test('holds the bytes of the finals under their names, and whoever asked is told once', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    expect(enqueue).toHaveBeenCalledWith(building, { gallery: gallery.id, zip, part: 0 }, ...named)
    await Promise.all([build(gallery, zip), build(gallery, zip)])
    await build(gallery, zip)
    const bytes = (await stored(gallery, zip))!
    expect(readZip(bytes)).toEqual(
      Object.fromEntries(names.map((name, index) => [name, finals[index]])),
    )
    const made = await found(gallery, zip)
    expect(made).toMatchObject({ state: 'ready', files: 3, client: gallery.client })
    expect(made?.parts).toEqual([
      { files: 3, bytes: made?.bytes, done: made?.bytes, whole: bytes.length },
    ])
    const bell = await list(collection.bell(gallery.client))
    expect(bell.filter(({ value }) => value.kind === 'zip-ready')).toHaveLength(1)
  })

  test('asked for twice, at once or later, is one', async () => {
    const gallery = await aReleasedGallery()
    const [one, other] = await Promise.all([prepare(gallery), prepare(gallery)])
    expect(one).toBe(other)
    enqueue.mockClear()
    expect(await prepare(gallery, {}, les)).toBe(one)
    expect(enqueue).not.toHaveBeenCalled()
    await build(gallery, one)
    for (const person of [gallery.client, studioDesk]) {
      const bell = await list(collection.bell(person))
      const told = bell.filter(({ id }) => id.startsWith(`zip-ready-${one}`))
      expect(told, person).toHaveLength(1)
    }
    expect(await prepare(gallery, { size: 'web' })).not.toBe(one)
  })

  test('asked for once more stays as long as a new one, and is the same file', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    await build(gallery, zip)
    const [made, file] = [(await found(gallery, zip))!, await stored(gallery, zip)]
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 6 * 86_400_000)
    expect(await prepare(gallery)).toBe(zip)
    const later = (await found(gallery, zip))!
    expect(later.expiresAt.getTime() - made.expiresAt.getTime()).toBeGreaterThan(5 * 86_400_000)
    expect({ ...later, expiresAt: made.expiresAt }).toEqual(made)
    // Another worker makes the same bytes, so a download that broke off goes on.
    await transaction(async (tx) => {
      const parts = later.parts.map((part) => ({ ...part, whole: null }))
      tx.write(doc.zip(gallery.id, zip), { ...later, state: 'building', parts })
    })
    await build(gallery, zip)
    expect((await stored(gallery, zip))?.equals(file!)).toBe(true)
  })

  test('is one of so many that a gallery may have', async () => {
    const gallery = await aReleasedGallery()
    await transaction(async (tx) => {
      for (let one = 0; one < zipsPerGallery; one++)
        tx.write(doc.zip(gallery.id, `zip-${one}`), aZip({ expiresAt: new Date('2099-01-01') }))
    })
    await expect(prepare(gallery)).rejects.toThrow('as many ZIPs')
    await transaction(async (tx) =>
      tx.write(doc.zip(gallery.id, 'zip-0'), aZip({ state: 'failed' })),
    )
    const zip = await prepare(gallery)
    expect(await prepare(gallery)).toBe(zip)
  })

  test('is also a partner’s, but not the family’s, nor a vendor’s', async () => {
    const gallery = await aReleasedGallery()
    await gallery.change({ members: { pat: 'partner', vic: 'vendor', fay: 'family' } })
    const zip = await prepare(gallery, {}, { person: 'pat' })
    expect(await prepare(gallery)).toBe(zip)
    expect((await found(gallery, zip))?.askers).toEqual(['pat', gallery.client])
    for (const person of ['fay', 'vic'])
      await expect(prepare(gallery, {}, { person })).rejects.toThrow('no longer here')
  })

  test('holds what is asked for', async () => {
    const gallery = await aReleasedGallery()
    await transaction(async (tx) =>
      tx.write(doc.picks(gallery.id, gallery.client), {
        photos: ['p2'],
        locked: true,
        updatedAt: new Date(),
      }),
    )
    await gallery.change({ sets: [{ id: 'vows', name: 'Vows' }] })
    await transaction(async (tx) => {
      const sheet = await tx.read(doc.sheet(gallery.id, 0))
      const entry = sheet.photos['p1']!
      const photos = { ...sheet.photos, p1: { ...entry, set: 'vows' } }
      tx.write(doc.sheet(gallery.id, 0), { ...sheet, photos })
    })
    for (const [what, inside] of [
      ['selection', ['LES_0003.jpg']],
      [{ set: 'vows' }, [names[1]]],
      [{ photos: ['p0', 'nothing'] }, ['LES_0001.jpg']],
    ] as const) {
      const zip = await prepare(gallery, { what, size: 'web' })
      await build(gallery, zip)
      expect(Object.keys(readZip((await stored(gallery, zip))!))).toEqual(inside)
    }
    for (const what of [{ photos: ['nothing'] }, { set: 'no-such-set' }])
      await expect(prepare(gallery, { what })).rejects.toMatchObject({
        code: 'nothing-to-download',
      })
  })

  test('is behind the gate', async () => {
    const gallery = await aReleasedGallery()
    await gallery.pay('partly-paid')
    await expect(prepare(gallery)).rejects.toThrow('not open')
    await expect(prepare(gallery, {}, { person: 'eve' })).rejects.toThrow('no longer here')
    expect(await prepare(gallery, {}, les)).toEqual(expect.any(String))
  })

  test('whose worker is killed at any step is made again, and never offered half', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    for (let step = 0; ; step++) {
      const crashed = await build(gallery, zip, failingAt(gallery.files, step)).then(
        () => false,
        () => true,
      )
      if (!crashed) break
      expect((await found(gallery, zip))?.parts[0]?.whole).toBeNull()
      expect(step).toBeLessThan(20)
    }
    expect(Object.keys(readZip((await stored(gallery, zip))!))).toHaveLength(3)
  })

  test('fails when a photograph is replaced before it is in it, and is then another one', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    await gallery.drop(names[0]!, finals[1]!)
    await build(gallery, zip)
    expect((await found(gallery, zip))?.state).toBe('failed')
    expect(await stored(gallery, zip)).toBeNull()
    const again = await prepare(gallery)
    expect(again).not.toBe(zip)
    await build(gallery, again)
    expect(readZip((await stored(gallery, again))!)[names[0]!]).toEqual(finals[1])
  })

  test('ends when something in it is hidden, deleted or replaced, and its bytes go', async () => {
    const gallery = await aReleasedGallery()
    const sweep = () => sweepZips(new Date(), gallery.files)
    for (const act of [
      () => hidePhotos({ gallery: gallery.id, photos: ['p0'] }, les),
      () => deletePhotosFrom(gallery.files)({ gallery: gallery.id, photos: ['p0'] }, les),
      () => gallery.drop(names[1]!, finals[0]!),
    ]) {
      const [zip, other] = [await prepare(gallery), await prepare(gallery, { size: 'web' })]
      await build(gallery, zip)
      await act()
      for (const one of [zip, other]) expect((await found(gallery, one))?.state).toBe('failed')
      await build(gallery, other)
      await sweep()
      expect([await stored(gallery, zip), await stored(gallery, other)]).toEqual([null, null])
      expect((await found(gallery, zip))?.parts[0]?.whole).toBeNull()
    }
    const again = await prepare(gallery)
    await build(gallery, again)
    expect(Object.keys(readZip((await stored(gallery, again))!))).toHaveLength(2)
  })

  test('stays when a photograph gets its first final', async () => {
    const gallery = await aGalleryToDeliver(...names)
    await gallery.drop(names[0]!, finals[0]!)
    await letOut(gallery)
    const zip = await prepare(gallery)
    await gallery.drop(names[1]!, finals[1]!)
    expect((await found(gallery, zip))?.state).toBe('building')
  })

  test('goes after a week, and when the gate closes', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    await build(gallery, zip)
    const now = new Date()
    const sweep = (days: number) =>
      sweepZips(new Date(now.getTime() + days * 86_400_000), gallery.files)
    await sweep(6.9)
    expect(await stored(gallery, zip)).not.toBeNull()
    await sweep(7.1)
    expect([await stored(gallery, zip), await found(gallery, zip)]).toEqual([null, null])
    expect(await read(doc.zipPlan(gallery.id, zip, 0))).toBeNull()

    expect(await prepare(gallery)).toBe(zip)
    await build(gallery, zip)
    await gallery.change({ release: { ...newRelease, decision: 'withdrawn' } })
    await sweep(0)
    expect([await stored(gallery, zip), await found(gallery, zip)]).toEqual([null, null])
  })

  test('that was taken away while it was being built leaves nothing', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    const files = {
      ...gallery.files,
      write: async (...given: Parameters<typeof gallery.files.write>) => {
        await gallery.pay('sent')
        await sweepZips(new Date(), gallery.files)
        await gallery.files.write(...given)
      },
    }
    await build(gallery, zip, files)
    expect([await stored(gallery, zip), await found(gallery, zip)]).toEqual([null, null])
  })

  test('that lost its task has another one', async () => {
    const gallery = await aReleasedGallery()
    const zip = await prepare(gallery)
    enqueue.mockClear()
    await sweepZips(new Date(Date.now() + 800_000), gallery.files)
    expect(enqueue).not.toHaveBeenCalledWith(
      building,
      { gallery: gallery.id, zip, part: 0 },
      ...named,
    )
    await sweepZips(new Date(Date.now() + 1_000_000), gallery.files)
    expect(enqueue).toHaveBeenCalledWith(building, { gallery: gallery.id, zip, part: 0 }, ...named)
    expect(Object.keys(await shownPhotos(gallery))).toHaveLength(3)
  })
})
