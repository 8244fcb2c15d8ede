import { aPerson, aStudio } from '@portal/model/examples'
import { doc, file } from '@portal/model/paths'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { read, transaction } from '#platform/firestore'
import { jpegWithExif, inspect, plainJpeg } from '@portal/testing/samples/sample-pictures'
import { deletePhotosFrom } from '../gallery/delete-photos.ts'
import { failingAt } from '@portal/testing/fakes/memory-files'
import { uploadKinds } from '../registry/uploads.ts'
import { processUpload } from '../uploads/process-upload.ts'
import {
  aGalleryToDeliver,
  type GalleryToDeliver,
  inkOn,
  original,
  proofColour,
  shownPhotos,
} from '@portal/testing/arrange/a-gallery-to-deliver'
import { decideFinal } from './decide-final.ts'
import { settleFinal, sweepFinals } from './settle-final.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import type { UploadTask } from '../uploads/upload-task.ts'
import { tasks } from '../tasks.ts'

withStudio(aStudio())
const enqueue = vi.hoisted(() =>
  vi.fn(
    async (_task: { name: string }, _payload: Record<string, unknown>, _key: string) => undefined,
  ),
)
vi.mock('#platform/tasks', () => ({ enqueue }))
beforeEach(() => enqueue.mockClear())

const red = '#a01010'
const blue = '#1010a0'
const [redFinal, blueFinal] = await Promise.all([
  plainJpeg(3_000, 2_000, red),
  plainJpeg(400, 400, blue),
])

const stateOf = async ({ id }: GalleryToDeliver, arrival: string) =>
  (await read(doc.finalArrival(id, arrival)))?.state
const loaded = async ({ files }: GalleryToDeliver, path: string) => (await files.load(path))!

/** Which final a photo has everywhere: what is recorded, shown, kept and painted over. */
async function finalOf(gallery: GalleryToDeliver, photo: string, colour: string) {
  const { id, files } = gallery
  const final = (await read(doc.final(id, photo)))!
  const kept = files.paths().filter((path) => path.startsWith(`finals/${id}/${photo}/`))
  expect(kept).toEqual([
    file.final(id, photo, final.generation, 'print'),
    file.final(id, photo, final.generation, 'tile'),
    file.final(id, photo, final.generation, 'web'),
  ])
  const tile = await loaded(gallery, file.final(id, photo, final.generation, 'tile'))
  expect(await inkOn(tile, colour)).toBe(0)
  const proof = await inkOn(await loaded(gallery, file.proof(id, photo, 480)), colour)
  expect(proof).toBeGreaterThan(0.01)
  expect(proof).toBeLessThan(0.5)
  return final
}

describe('a final', () => {
  test('takes the place of its proof, which is kept to compare; both carry the watermark', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg')
    const arrival = await gallery.drop('les_0001-Edit.jpg', redFinal)
    expect(await stateOf(gallery, arrival)).toBe('matched')
    const final = await finalOf(gallery, 'p0', red)
    const { id, files } = gallery
    expect(await files.load(file.final(id, 'p0', final.generation, 'print'))).toEqual(redFinal)
    const web = await inspect(await loaded(gallery, file.final(id, 'p0', final.generation, 'web')))
    expect([web.metadata.format, web.width, web.height]).toEqual(['jpeg', 2048, 1365])
    expect(
      await inkOn(await loaded(gallery, file.final(id, 'p0', final.generation, 'web')), red),
    ).toBe(0)
    const tile = await inspect(
      await loaded(gallery, file.final(id, 'p0', final.generation, 'tile')),
    )
    expect([tile.metadata.format, tile.width, tile.height]).toEqual(['webp', 480, 320])
    const before = await inkOn(await loaded(gallery, file.before(id, 'p0', 2048)), proofColour)
    expect(before).toBeGreaterThan(0.01)
    expect(before).toBeLessThan(0.5)
    const { p0, p1 } = await shownPhotos(gallery)
    expect(p0).toMatchObject({ name: 'LES_0001.jpg', width: 3_000, height: 2_000 })
    expect(p0?.final).toEqual({
      name: 'les_0001-Edit.jpg',
      print: redFinal.length,
      web: final.web,
      before: true,
    })
    expect(p1?.final).toBeUndefined()
    expect((await read(doc.gallery(id)))?.finals).toBe(1)
    expect(files.paths().filter((path) => path.startsWith('uploads/'))).toEqual([])
  })

  test('for the screen has no metadata', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    await gallery.drop('LES_0001.jpg', await jpegWithExif())
    const { generation } = (await read(doc.final(gallery.id, 'p0')))!
    for (const size of ['web', 'tile'] as const) {
      const picture = await loaded(gallery, file.final(gallery.id, 'p0', generation, size))
      expect((await inspect(picture)).metadata, size).not.toHaveProperty('exif')
      expect(picture.includes('Exif'), size).toBe(false)
    }
  })

  test('is one, however often and however parallel its task runs', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const path = file.uploadedFinal('les', gallery.id, 'a1', 'LES_0001.jpg')
    const task = { name: path, generation: gallery.files.put(path, redFinal) }
    await Promise.all([1, 2, 3].map(() => processUpload(task, uploadKinds, gallery.files)))
    await processUpload(task, uploadKinds, gallery.files)
    await finalOf(gallery, 'p0', red)
    expect((await read(doc.gallery(gallery.id)))?.finals).toBe(1)
  })

  test('that comes later replaces the first, in whatever order they are worked on', async () => {
    for (const order of [[0, 1], [1, 0], 'together'] as const) {
      const gallery = await aGalleryToDeliver('LES_0001.jpg')
      const uploads = [redFinal, blueFinal].map((bytes, index) => {
        const called = ['LES_0001-Edit.jpg', 'les_0001-edit.JPG'][index]!
        const name = file.uploadedFinal('les', gallery.id, `a${index}`, called)
        return { name, generation: gallery.files.put(name, bytes) }
      })
      const run = (task: UploadTask) => processUpload(task, uploadKinds, gallery.files)
      if (order === 'together') await Promise.all(uploads.map(run))
      else for (const index of order) await run(uploads[index]!)
      const final = await finalOf(gallery, 'p0', blue)
      expect(final.name).toBe('les_0001-edit.JPG')
      expect((await read(doc.gallery(gallery.id)))?.finals).toBe(1)
      const before = await loaded(gallery, file.before(gallery.id, 'p0', 480))
      expect(await inkOn(before, proofColour)).toBeLessThan(0.5)
    }
  })

  test('of another name is another version beside the first, in whatever order they come', async () => {
    for (const order of [[0, 1, 0], [1, 0, 1], 'together'] as const) {
      const gallery = await aGalleryToDeliver('LES_0001.jpg')
      const names = ['LES_0001-Edit.jpg', 'LES_0001-Edit-2.jpg']
      const drop = (index: number) => gallery.drop(names[index]!, [redFinal, blueFinal][index]!)
      if (order === 'together') await Promise.all([drop(0), drop(1), drop(0), drop(1)])
      else for (const index of order) await drop(index)
      const { p0, ...others } = await shownPhotos(gallery)
      const [[id, version] = [], ...more] = Object.entries(others)
      expect(more).toEqual([])
      expect(new Set([p0?.final?.name, version?.final?.name])).toEqual(new Set(names))
      expect(version).toMatchObject({
        name: version?.final?.name,
        versionOf: 'p0',
        takenAt: p0?.takenAt,
      })
      expect(await read(doc.gallery(gallery.id))).toMatchObject({ finals: 2, ready: 2 })
      const colourOf = (name: string | undefined) => (name === names[0] ? red : blue)
      await finalOf(gallery, 'p0', colourOf(p0?.final?.name))
      await finalOf(gallery, id!, colourOf(version?.name))
    }
  })

  test('of another name arrives whole after a crash at any step', async () => {
    for (let step = 0; ; step++) {
      const gallery = await aGalleryToDeliver('LES_0001.jpg')
      await gallery.drop('LES_0001.jpg', redFinal)
      const name = file.uploadedFinal('les', gallery.id, 'a1', 'LES_0001_bw.jpg')
      const task = { name, generation: gallery.files.put(name, blueFinal) }
      const crashed = await processUpload(task, uploadKinds, failingAt(gallery.files, step)).then(
        () => false,
        () => true,
      )
      await processUpload(task, uploadKinds, gallery.files)
      const { p0, ...others } = await shownPhotos(gallery)
      expect(p0?.final?.name).toBe('LES_0001.jpg')
      const [id = ''] = Object.keys(others)
      expect(Object.keys(others)).toHaveLength(1)
      await finalOf(gallery, id, blue)
      expect((await read(doc.gallery(gallery.id)))?.finals).toBe(2)
      if (!crashed) return expect(step).toBeGreaterThan(8)
    }
  }, 180_000)

  test('that Les deleted comes back as the same version when he drops it again', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    await gallery.drop('LES_0001.jpg', redFinal)
    await gallery.drop('LES_0001_bw.jpg', blueFinal)
    const versionNow = async () =>
      Object.keys(await shownPhotos(gallery)).filter((photo) => photo !== 'p0')
    const [version = ''] = await versionNow()
    await deletePhotosFrom(gallery.files)({ gallery: gallery.id, photos: [version] }, les)
    expect(await versionNow()).toEqual([])
    await gallery.drop('LES_0001_bw.jpg', blueFinal)
    expect(await versionNow()).toEqual([version])
    await finalOf(gallery, version, blue)
    expect((await read(doc.aside(gallery.id)))?.deleted).toEqual({})
  })

  test('arrives whole after a crash at any step', async () => {
    for (let step = 0; ; step++) {
      const gallery = await aGalleryToDeliver('LES_0001.jpg')
      const name = file.uploadedFinal('les', gallery.id, 'a1', 'LES_0001.jpg')
      const task = { name, generation: gallery.files.put(name, blueFinal) }
      const crashed = await processUpload(task, uploadKinds, failingAt(gallery.files, step)).then(
        () => false,
        () => true,
      )
      await processUpload(task, uploadKinds, gallery.files)
      await finalOf(gallery, 'p0', blue)
      expect(await stateOf(gallery, 'a1')).toBe('matched')
      if (!crashed) return expect(step).toBeGreaterThan(8)
    }
  }, 180_000)

  test('that is no picture is put aside with the reason', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const arrival = await gallery.drop('LES_0001.jpg', Buffer.from('<svg>'))
    expect(await read(doc.finalArrival(gallery.id, arrival))).toMatchObject({
      state: 'failed',
      reason: 'not-a-picture',
    })
    expect((await shownPhotos(gallery))['p0']?.final).toBeUndefined()
  })

  test('of somebody else is thrown away', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    await transaction(async (tx) => tx.write(doc.person('eve'), aPerson()))
    const path = file.uploadedFinal('eve', gallery.id, 'a1', 'LES_0001.jpg')
    const generation = gallery.files.put(path, redFinal)
    await processUpload({ name: path, generation }, uploadKinds, gallery.files)
    expect(await read(doc.finalArrival(gallery.id, 'a1'))).toBeNull()
    expect(await read(doc.final(gallery.id, 'p0'))).toBeNull()
  })
})

test('a photo with its final keeps it when it is uploaded once more, and is gone with it', async () => {
  const gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg')
  const { id, files } = gallery
  await gallery.drop('LES_0001.jpg', blueFinal)
  const path = file.uploadedProof('les', id, 'p0', 'LES_0001.jpg')
  await processUpload({ name: path, generation: files.put(path, original) }, uploadKinds, files)
  await finalOf(gallery, 'p0', blue)
  expect((await shownPhotos(gallery))['p0']?.final).toBeDefined()

  await deletePhotosFrom(files)({ gallery: id, photos: ['p0'] }, les)
  expect(files.paths().filter((one) => one.includes('/p0'))).toEqual([])
  expect(await read(doc.final(id, 'p0'))).toBeNull()
  expect((await read(doc.gallery(id)))?.finals).toBe(0)
})

describe('a final that finds no photo', () => {
  const decide = (gallery: GalleryToDeliver, arrival: string, decision: object) =>
    decideFinal({ gallery: gallery.id, arrival, decision }, les)
  const settle = (gallery: GalleryToDeliver, arrival: string) =>
    settleFinal(gallery.id, arrival, gallery.files)
  const keptAside = ({ files }: GalleryToDeliver) =>
    files.paths().filter((path) => path.startsWith('arrivals/'))

  test('waits for Les, who gives it to one of two of that name', async () => {
    const gallery = await aGalleryToDeliver('IMG_1.jpg', 'img_1.png')
    const arrival = await gallery.drop('IMG_1-Edit.jpg', redFinal)
    expect(await read(doc.finalArrival(gallery.id, arrival))).toMatchObject({
      state: 'unmatched',
      why: 'several',
    })
    const thumbnail = await loaded(gallery, file.arrivalThumbnail(gallery.id, arrival))
    expect(await inkOn(thumbnail, red)).toBeGreaterThan(0.01)
    await decide(gallery, arrival, { kind: 'assign', photo: 'p1' })
    expect(enqueue).toHaveBeenCalledWith(
      tasks.settleFinal,
      { gallery: gallery.id, arrival },
      expect.any(String),
    )
    // Twice, and by two workers.
    await decide(gallery, arrival, { kind: 'assign', photo: 'p1' })
    await Promise.all([settle(gallery, arrival), settle(gallery, arrival)])
    await finalOf(gallery, 'p1', red)
    expect(await stateOf(gallery, arrival)).toBe('matched')
    expect(keptAside(gallery)).toEqual([])
    await expect(decide(gallery, arrival, { kind: 'discard' })).rejects.toThrow('changed')
  })

  test('becomes a photo of its own when he says so', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const arrival = await gallery.drop('a surprise.jpg', blueFinal)
    await decide(gallery, arrival, { kind: 'add' })
    await settle(gallery, arrival)
    await settle(gallery, arrival)
    await finalOf(gallery, arrival, blue)
    const added = (await shownPhotos(gallery))[arrival]
    expect(added).toMatchObject({ name: 'a surprise.jpg', width: 400, final: { before: false } })
    expect(await read(doc.gallery(gallery.id))).toMatchObject({ ready: 2, finals: 1 })
    expect(keptAside(gallery)).toEqual([])
  })

  test('and becomes one of its own has the time its camera’s clock is put right to', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const cameras = [{ name: 'Leica', serial: '', shift: 90 }]
    await transaction(async (tx) => tx.write(doc.cameras(gallery.id), { cameras }))
    const arrival = await gallery.drop('a surprise.jpg', await jpegWithExif())
    await decide(gallery, arrival, { kind: 'add' })
    await settle(gallery, arrival)
    expect((await shownPhotos(gallery))[arrival]).toMatchObject({
      takenAt: new Date('2026-06-20T13:31:35Z'),
      camera: 0,
    })
  })

  test('goes when he discards it', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const arrival = await gallery.drop('LES_9.jpg', blueFinal)
    await decide(gallery, arrival, { kind: 'discard' })
    await decide(gallery, arrival, { kind: 'discard' })
    await settle(gallery, arrival)
    expect(keptAside(gallery)).toEqual([])
    expect(await stateOf(gallery, arrival)).toBe('discarded')
  })

  test('takes the place of one that came later, because he says so', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const arrival = await gallery.drop('v3.jpg', redFinal)
    await gallery.drop('LES_0001.jpg', blueFinal)
    await decide(gallery, arrival, { kind: 'assign', photo: 'p0' })
    await settle(gallery, arrival)
    expect((await finalOf(gallery, 'p0', red)).name).toBe('v3.jpg')
    // Under the name it has in the gallery it is a version beside what he has decided.
    await gallery.drop('LES_0001.jpg', blueFinal)
    await finalOf(gallery, 'p0', red)
    expect(Object.keys(await shownPhotos(gallery))).toHaveLength(2)
  })

  test('has another worker when its first is lost, and is put aside when none gets through', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg')
    const arrival = await gallery.drop('LES_9.jpg', blueFinal)
    await decide(gallery, arrival, { kind: 'assign', photo: 'p1' })
    const { updatedAt } = (await read(doc.finalArrival(gallery.id, arrival)))!
    const names = () =>
      enqueue.mock.calls.flatMap(([task, payload, name]) =>
        task.name === 'settleFinal' && payload['arrival'] === arrival ? [name] : [],
      )
    const sweep = (minutes: number) => sweepFinals(new Date(updatedAt.getTime() + minutes * 60_000))
    await sweep(1)
    expect(names()).toHaveLength(1)
    await sweep(3)
    await sweep(11)
    expect(new Set(names()).size).toBe(3)
    await sweep(361)
    expect(await stateOf(gallery, arrival)).toBe('failed')
  })

  test('is decided anew by a task of its own', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg')
    const arrival = await gallery.drop('LES_9.jpg', blueFinal)
    for (let time = 0; time < 2; time++) {
      await decide(gallery, arrival, { kind: 'assign', photo: 'p0' })
      const known = (await read(doc.finalArrival(gallery.id, arrival)))!
      const { name, bytes, generation } = known
      const again = { name, bytes, generation, state: 'unmatched', why: 'none' } as const
      await transaction(async (tx) =>
        tx.write(doc.finalArrival(gallery.id, arrival), { ...again, updatedAt: new Date() }),
      )
    }
    const settlings = enqueue.mock.calls.filter(([task]) => task.name === 'settleFinal')
    expect(new Set(settlings.map(([, , name]) => name)).size).toBe(2)
  })

  test('is asked about again when its photo was deleted meanwhile', async () => {
    const gallery = await aGalleryToDeliver('LES_0001.jpg', 'LES_0002.jpg')
    const arrival = await gallery.drop('LES_9.jpg', blueFinal)
    await decide(gallery, arrival, { kind: 'assign', photo: 'p1' })
    await transaction(async (tx) => {
      const sheet = await tx.read(doc.sheet(gallery.id, 0))
      const { p1: _, ...photos } = sheet.photos
      tx.write(doc.sheet(gallery.id, 0), { ...sheet, photos })
      tx.delete(doc.photo(gallery.id, 'p1'))
    })
    await settle(gallery, arrival)
    expect(await stateOf(gallery, arrival)).toBe('unmatched')
    expect(keptAside(gallery)).toHaveLength(2)
  })
})
