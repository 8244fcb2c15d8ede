import { randomUUID } from 'node:crypto'
import { aBooking, aGallery, aPerson, aStudio } from '@portal/model/examples'
import { collection, doc, file } from '@portal/model/paths'
import { uploadFailures } from '@portal/model/upload'
import { beforeAll, expect, test } from 'vitest'
import { list, read, transaction } from '#platform/firestore'
import { bombs, hostileFiles, polyglots } from '#platform/hostile-pictures'
import { openPicture } from '#platform/picture'
import { look, plainJpeg } from '#platform/sample-pictures'
import { withStudio } from '../studio/with-studio.ts'
import { isWatermarked } from './is-watermarked.ts'
import { memoryFiles } from './memory-files.ts'
import { processUpload } from './process-upload.ts'

withStudio(aStudio())
const gallery = `booking-${randomUUID()}`

beforeAll(() =>
  transaction(async (tx) => {
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
    tx.write(doc.booking(gallery), aBooking({ status: 'approved', stage: 'confirmed' }))
    tx.write(doc.gallery(gallery), aGallery({ booking: gallery, published: false, ready: 0 }))
  }),
)

test('40 hostile files among 200: each has its reason, all others are proofs, memory stays bounded', async () => {
  const files = memoryFiles()
  const kinds = Object.entries(hostileFiles)
  const hostile = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const [name, [make, reason]] = kinds[index % kinds.length]!
      return { name: `${name}.jpg`, bytes: await make(), reason }
    }),
  )
  const odd = await Promise.all(
    Object.entries({ ...bombs, ...polyglots }).map(async ([name, make]) => ({
      name,
      bytes: await make(),
      reason: null,
    })),
  )
  const good = await plainJpeg(300, 200, '#808080')
  const photos = Array.from({ length: 200 }, (_, index) =>
    // Every fifth is hostile.
    index % 5 === 4
      ? hostile[(index - 4) / 5]!
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
        await processUpload(task, files)
        peak = Math.max(peak, process.memoryUsage().rss)
      }
    }),
  )
  expect((peak - before) / 1_048_576).toBeLessThan(700)

  const stored = new Map(
    (await list(collection.photos(gallery))).map(({ id, value }) => [id, value]),
  )
  for (const [index, { name, reason }] of photos.entries()) {
    const photo = stored.get(`photo-${index}`)
    if (reason) expect(photo, name).toMatchObject({ state: 'failed', reason })
    else if (name in bombs) expect(photo?.state, name).not.toBe('working')
    else expect(photo, name).toMatchObject({ state: 'ready', reason: null, watermark: 1 })
    if (photo?.reason) expect(uploadFailures[photo.reason]).toMatch(/\w/)
  }
  const { ready = 0, failed = 0 } = (await read(doc.gallery(gallery))) ?? {}
  expect([ready + failed, failed >= 40]).toEqual([200, true])
  expect(await files.list('uploads/')).toEqual([])
  expect(files.paths()).toHaveLength(3 * ready)

  const { pixels: clean } = await openPicture(good, 2048)
  const proof = await look((await files.load(file.proof(gallery, 'photo-198', 2048))) ?? good)
  expect(isWatermarked(proof, clean, { across: 1, down: 1 })).toBe(true)
})
