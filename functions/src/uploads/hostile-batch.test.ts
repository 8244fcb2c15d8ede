import { aBooking, aGallery, aPerson, aStudio } from '@portal/model/examples'
import { doc, file, type Path } from '@portal/model/paths'
import { uploadFailures } from '@portal/model/upload'
import { beforeAll, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { bombs, exifBombs, hostileFiles, polyglots } from '@portal/testing/samples/hostile-pictures'
import { openPicture } from '#platform/picture'
import { howMany } from '@portal/testing/run/how-many'
import { inspect, plainJpeg } from '@portal/testing/samples/sample-pictures'
import { isWatermarked } from '@portal/testing/read/is-watermarked'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { uploadKinds } from '../registry/uploads.ts'
import { processUpload } from './process-upload.ts'

/** As much of Firestore as the pipeline asks for; each transaction runs alone. */
const firestore = vi.hoisted(() => {
  const documents = new Map<string, unknown>()
  const find = async ({ path }: { path: string }) => documents.get(path) ?? null
  const write = ({ path }: { path: string }, value: unknown) => void documents.set(path, value)
  let last: Promise<unknown> = Promise.resolve()
  return {
    documents,
    read: find,
    transaction: (work: (tx: object) => Promise<unknown>) =>
      (last = last.then(() => work({ find, read: find, write }))),
  }
})
vi.mock('#platform/firestore', () => firestore)

const gallery = 'booking-of-ann-1'
const stored = <Schema extends z.ZodType>({ path, schema }: Path<Schema>): z.infer<Schema> =>
  schema.parse(firestore.documents.get(path))

beforeAll(() => {
  vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
  for (const [{ path }, value] of [
    [doc.studio(), aStudio()],
    [doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' })],
    [doc.booking(gallery), aBooking({ status: 'approved', stage: 'confirmed' })],
    [doc.gallery(gallery), aGallery({ booking: gallery, published: false, ready: 0 })],
  ] as const)
    firestore.documents.set(path, value)
})

const count = howMany(2_000, 400)
const every = count / 40

test(`40 hostile files among ${count}: each has its reason, all others are proofs, memory stays bounded`, async () => {
  const files = memoryFiles()
  const kinds = Object.entries(hostileFiles)
  const hostile = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const [name, [make, reason]] = kinds[index % kinds.length]!
      return { name: `${name}.jpg`, bytes: await make(), reason }
    }),
  )
  const odd = await Promise.all(
    Object.entries({ ...bombs, ...exifBombs, ...polyglots }).map(async ([name, make]) => ({
      name,
      bytes: await make(),
      reason: null,
    })),
  )
  const good = await plainJpeg(300, 200, '#808080')
  const photos = Array.from({ length: count }, (_, index) =>
    index % every === every - 1
      ? hostile[(index + 1) / every - 1]!
      : (odd[index] ?? { name: `LES_${index}.jpg`, bytes: good, reason: null }),
  )
  const tasks = photos.map(({ name, bytes }, index) => {
    const path = file.uploadedProof('les', gallery, `photo-${index}`, name)
    return { name: path, generation: files.put(path, bytes) }
  })

  const before = process.memoryUsage().rss
  let peak = 0
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        await processUpload(task, uploadKinds, files)
        peak = Math.max(peak, process.memoryUsage().rss)
      }
    }),
  )
  expect((peak - before) / 1_048_576).toBeLessThan(700)

  for (const [index, { name, reason }] of photos.entries()) {
    const photo = stored(doc.photo(gallery, `photo-${index}`))
    if (reason) expect(photo, name).toMatchObject({ state: 'failed', reason })
    else if (name in bombs) expect(photo.state, name).not.toBe('working')
    else expect(photo, name).toMatchObject({ state: 'ready', reason: null, watermark: 1 })
    if (photo.reason)
      expect(uploadFailures).toHaveProperty(photo.reason, expect.stringMatching(/\w/))
  }
  const { ready, failed } = stored(doc.gallery(gallery))
  expect([ready + failed, failed >= 40]).toEqual([count, true])
  expect(await files.list('uploads/')).toEqual([])
  expect(files.paths()).toHaveLength(3 * ready)

  const { pixels: clean } = await openPicture(good, 2048)
  const proof = await inspect(
    (await files.load(file.proof(gallery, `photo-${count - 2}`, 2048))) ?? good,
  )
  expect(isWatermarked(proof, clean, { across: 1, down: 1 })).toBe(true)
}, 180_000)
