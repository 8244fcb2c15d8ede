import { randomUUID } from 'node:crypto'
import { aBooking, aGallery, aPerson, aStudio } from '@portal/model/examples'
import { collection, doc, file } from '@portal/model/paths'
import { beforeAll, expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { jpegWithExif, plainJpeg } from '@portal/testing/samples/sample-pictures'
import { hidePhotos } from '../gallery/hide-photos.ts'
import { setCameraClock } from '../gallery/set-camera-clock.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { type MemoryFiles, memoryFiles } from '@portal/testing/fakes/memory-files'
import { uploadKinds } from '../registry/uploads.ts'
import { processUpload } from './process-upload.ts'

withStudio(aStudio())
beforeAll(() =>
  transaction(async (tx) => {
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
  }),
)

const canon = { Make: 'Canon', Model: 'Canon EOS R5' }
const nikon = { Make: 'NIKON CORPORATION', Model: 'NIKON Z 9' }
/** A photograph of a June day, on the clock of its camera. */
const taken = (time: string, camera: Record<string, string>, serial = '') =>
  jpegWithExif(
    { DateTimeOriginal: `2026:06:20 ${time}`, ...(serial && { BodySerialNumber: serial }) },
    camera,
  )
/** June in Brussels is two hours ahead. */
const at = (time: string) => new Date(`2026-06-20T${time}+02:00`)

interface Upload {
  photo: string
  bytes: Buffer
}

async function newGallery() {
  const id = `booking-${randomUUID()}`
  const files = memoryFiles()
  await transaction(async (tx) => {
    tx.write(doc.booking(id), aBooking({ status: 'approved', stage: 'confirmed' }))
    tx.write(doc.gallery(id), aGallery({ booking: id, published: false, ready: 0, sheets: [] }))
  })
  const upload = ({ photo, bytes }: Upload, into: MemoryFiles = files) => {
    const name = file.uploadedProof('les', id, photo, `${photo}.jpg`)
    return processUpload({ name, generation: into.put(name, bytes) }, uploadKinds, into)
  }
  const set = (camera: number, shift: number) => setCameraClock({ gallery: id, camera, shift }, les)
  return { id, files, upload, set }
}

const entriesOf = async (id: string) => {
  const sheets = await list(collection.sheets(id))
  return Object.assign({}, ...sheets.map(({ value }) => value.photos)) as Record<
    string,
    { takenAt: Date; camera?: number }
  >
}
const camerasOf = async (id: string) => (await read(doc.cameras(id)))?.cameras ?? []

test('each camera of an upload is noted once, and its serial number stands on no contact sheet', async () => {
  const { id, upload } = await newGallery()
  const uploads = await Promise.all(
    Array.from({ length: 6 }, async (_, index) => ({
      photo: `p${index}`,
      bytes: await taken(`1${index}:00:00`, index % 2 ? nikon : canon, index % 2 ? '' : '0420210'),
    })),
  )
  await Promise.all(uploads.map((one) => upload(one)))
  await upload({ photo: 'plain', bytes: await plainJpeg(60, 40) })
  const cameras = await camerasOf(id)
  expect(cameras.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: 'Canon EOS R5', serial: '0420210', shift: 0 },
    { name: 'NIKON Z 9', serial: '', shift: 0 },
  ])
  const entries = await entriesOf(id)
  for (let index = 0; index < 6; index++)
    expect(cameras[entries[`p${index}`]?.camera ?? -1]?.name).toBe(
      index % 2 ? 'NIKON Z 9' : 'Canon EOS R5',
    )
  expect(entries['plain']).not.toHaveProperty('camera')
  expect(JSON.stringify(await list(collection.sheets(id)))).not.toContain('0420210')
})

test('a photo that comes later has its camera’s clock put right, also one that comes again', async () => {
  const { id, upload, set } = await newGallery()
  const first = { photo: 'p0', bytes: await taken('10:00:00', nikon) }
  await upload(first)
  await set(0, 3_780)
  await upload({ photo: 'p1', bytes: await taken('12:00:00', nikon) })
  await upload(first)
  await hidePhotos({ gallery: id, photos: ['p1'] }, les)
  await upload({ photo: 'p1', bytes: await taken('12:00:00', nikon) })
  expect(await entriesOf(id)).toMatchObject({ p0: { takenAt: at('11:03:00'), camera: 0 } })
  expect((await read(doc.aside(id)))?.hidden['p1']).toMatchObject({
    takenAt: at('13:03:00'),
    camera: 0,
  })
  expect(await set(0, 0)).toEqual({ photos: 2 })
  expect((await entriesOf(id))['p0']?.takenAt).toEqual(at('10:00:00'))
})

test('photos that come while the clock is being set have the shift that stands in the end', async () => {
  const { id, upload, set } = await newGallery()
  await upload({ photo: 'p0', bytes: await taken('10:00:00', nikon) })
  const more = await Promise.all(
    [1, 2, 3, 4].map(async (hour) => ({
      photo: `p${hour}`,
      bytes: await taken(`1${hour}:00:00`, nikon),
    })),
  )
  await Promise.all([...more.map((one) => upload(one)), set(0, 60), set(0, -120), set(0, 240)])
  const shift = (await camerasOf(id))[0]?.shift ?? 0
  expect([60, -120, 240]).toContain(shift)
  const entries = await entriesOf(id)
  for (let hour = 0; hour < 5; hour++)
    expect(entries[`p${hour}`]?.takenAt.getTime(), `p${hour}`).toBe(
      at(`1${hour}:00:00`).getTime() + shift * 1_000,
    )
})

test('a proof that comes again after its final keeps the time of the camera, not the final’s', async () => {
  const { id, upload, files } = await newGallery()
  const proof = { photo: 'p0', bytes: await taken('10:00:00', canon) }
  await upload(proof)
  const final = file.uploadedFinal('les', id, 'a1', 'p0.jpg')
  const edited = await taken('19:00:00', { Make: 'An editor' })
  await processUpload({ name: final, generation: files.put(final, edited) }, uploadKinds, files)
  expect((await entriesOf(id))['p0']).toHaveProperty('final')
  await upload(proof)
  expect((await entriesOf(id))['p0']).toMatchObject({ takenAt: at('10:00:00'), camera: 0 })
  expect(await camerasOf(id)).toHaveLength(1)
})
