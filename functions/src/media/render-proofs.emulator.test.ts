import { randomUUID } from 'node:crypto'
import { aBooking, aGallery, aPerson, aStudio, aWatermark } from '@portal/model/examples'
import { calls } from '@portal/model/calls'
import { proofEdges } from '@portal/model/gallery'
import { collection, doc, file } from '@portal/model/paths'
import { photosPerRendering, type WatermarkStyle } from '@portal/model/watermark'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { list, read, transaction } from '#platform/firestore'
import { logoPng, inspect, plainJpeg } from '@portal/testing/samples/sample-pictures'
import { enqueue } from '#platform/tasks'
import { changeWatermark } from '../studio/change-watermark.ts'
import { drawMark, watermarkGround } from '../studio/try-watermark.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { tasks } from '../tasks.ts'
import { failingAt, memoryFiles, type MemoryFiles } from '@portal/testing/fakes/memory-files'
import { sweepRendering } from './plan-rendering.ts'
import { uploadKinds } from '../registry/uploads.ts'
import { processUpload } from '../uploads/process-upload.ts'
import { renderProofs } from './render-proofs.ts'

vi.mock('#platform/tasks', () => ({ enqueue: vi.fn(async () => undefined) }))

withStudio(aStudio())
const picture = await plainJpeg(240, 160)
const plain = aWatermark()
const looks = {
  second: { mark: { kind: 'text', text: 'SECOND' }, pattern: 'tile', opacity: 0.5, size: 0.3 },
  third: { mark: { kind: 'text', text: 'THIRD' }, pattern: 'corner', opacity: 0.9, size: 0.6 },
} as const satisfies Record<string, WatermarkStyle>

let files: MemoryFiles

beforeEach(async () => {
  files = memoryFiles()
  vi.mocked(enqueue).mockClear()
  const others = await list(collection.galleries())
  await transaction(async (tx) => {
    // Whatever galleries other tests have left have no files in this bucket.
    for (const { id } of others) tx.delete(doc.gallery(id))
    tx.delete(doc.rendering())
    tx.write(doc.studio(), aStudio())
    tx.write(doc.person('les'), aPerson({ role: 'admin', email: 'les@example.com' }))
  })
})

async function newGallery(day: number, photos: number): Promise<string> {
  const id = `booking-${randomUUID()}`
  const createdAt = new Date(Date.UTC(2026, 10, day))
  await transaction(async (tx) => {
    tx.write(doc.booking(id), aBooking({ status: 'approved', stage: 'confirmed' }))
    tx.write(doc.gallery(id), aGallery({ booking: id, published: false, ready: 0, createdAt }))
  })
  await uploadPhoto(id, 'photo-0')
  await copyPhoto(id, photos - 1)
  return id
}

/** The first photo so many times more, without its way through the pipeline. */
async function copyPhoto(gallery: string, times: number): Promise<void> {
  const copies = Array.from({ length: times }, (_, index) => `photo-${index + 1}`)
  for (const photo of copies) {
    await files.copy(file.original(gallery, 'photo-0'), file.original(gallery, photo), 'image/jpeg')
    for (const edge of proofEdges)
      await files.copy(
        file.proof(gallery, 'photo-0', edge),
        file.proof(gallery, photo, edge),
        'image/webp',
      )
  }
  await transaction(async (tx) => {
    const first = await tx.read(doc.photo(gallery, 'photo-0'))
    const found = await tx.read(doc.gallery(gallery))
    tx.write(doc.gallery(gallery), { ...found, ready: 1 + times })
    for (const photo of copies) tx.write(doc.photo(gallery, photo), first)
  })
}

async function uploadPhoto(gallery: string, photo: string): Promise<void> {
  const name = file.uploadedProof('les', gallery, photo, 'LES_0001.jpg')
  await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
}

const change = (given: WatermarkStyle, seenRevision: number) =>
  changeWatermark({ ...given, seenRevision }, les) as Promise<{ revision: number; photos: number }>

/** Which revision each photo says it has, in order of id. */
const revisionsOf = async (gallery: string) =>
  (await list(collection.photos(gallery))).map(({ value }) => value.watermark)

const proofOf = async (gallery: string, photo = 'photo-0') =>
  (await inspect((await files.load(file.proof(gallery, photo, 480))) ?? picture)).data

/** Runs what is enqueued, each name once, until nothing is left; answers how many tasks there were. */
async function work(bucket = files): Promise<number> {
  const done = new Set<string>()
  for (;;) {
    const next = vi
      .mocked(enqueue)
      .mock.calls.find(([task, , name]) => task.name === 'renderProofs' && !done.has(name))
    if (!next) return done.size
    done.add(next[2])
    await renderProofs(tasks.renderProofs.payload.parse(next[1]), bucket)
  }
}

describe('a change of the watermark', () => {
  test('makes every proof anew at its address, in small parts, the newest gallery first', async () => {
    const old = await newGallery(1, 2)
    const latest = await newGallery(20, photosPerRendering + 1)
    const [before, paths] = [await proofOf(old), files.paths()]
    expect(await change(looks.second, 1)).toEqual({ revision: 2, photos: photosPerRendering + 3 })

    await renderProofs({ revision: 2 }, files)
    expect(await read(doc.rendering())).toMatchObject({ done: photosPerRendering, endedAt: null })
    expect((await revisionsOf(latest)).filter((revision) => revision === 2)).toHaveLength(
      photosPerRendering,
    )
    expect(await revisionsOf(old)).toEqual([1, 1])
    expect(await proofOf(old)).toEqual(before)

    await work()
    expect(await read(doc.rendering())).toMatchObject({
      photos: photosPerRendering + 3,
      done: photosPerRendering + 3,
      failed: 0,
      galleries: [],
      endedAt: expect.any(Date),
    })
    expect([...(await revisionsOf(old)), ...(await revisionsOf(latest))]).toEqual(
      Array.from({ length: photosPerRendering + 3 }, () => 2),
    )
    expect(files.paths()).toEqual(paths)
    expect(await proofOf(old)).not.toEqual(before)
    // What it ended on does nothing when it is delivered once more.
    await renderProofs({ revision: 2 }, files)
    expect(await read(doc.rendering())).toMatchObject({ done: photosPerRendering + 3 })
  })

  test('counts each photo once, however often and however parallel a part runs', async () => {
    const gallery = await newGallery(1, 3)
    await change(looks.second, 1)
    await Promise.all([1, 2, 3].map(() => renderProofs({ revision: 2 }, files)))
    await work()
    expect(await read(doc.rendering())).toMatchObject({ done: 3, failed: 0 })
    expect(await revisionsOf(gallery)).toEqual([2, 2, 2])
  })

  test('comes to the same end after a crash at any operation of the bucket', async () => {
    const gallery = await newGallery(1, 1)
    let crashes = 0
    for (let operation = 0; operation < 20; operation++) {
      const present = (await read(doc.studio()))?.watermark.revision ?? 0
      const { revision } = await change(present % 2 ? looks.second : looks.third, present)
      const crashed = await renderProofs({ revision }, failingAt(files, operation)).then(
        () => false,
        () => true,
      )
      await renderProofs({ revision }, files)
      await renderProofs({ revision }, files)
      expect(await revisionsOf(gallery)).toEqual([revision])
      expect(await read(doc.rendering())).toMatchObject({ done: 1, endedAt: expect.any(Date) })
      if (!crashed) break
      crashes += 1
    }
    // two versions, the original, two replacements
    expect(crashes).toBe(5)
  })

  test('during a change ends the one before, whose late work lands nowhere', async () => {
    const gallery = await newGallery(1, 2)
    await change(looks.second, 1)
    // A worker of the second revision that stands still with its proofs already made.
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>()
    const { promise: reached, resolve: arrive } = Promise.withResolvers<void>()
    const slow = {
      ...files,
      replace: async (...given: Parameters<MemoryFiles['replace']>) => {
        arrive()
        await goOn
        return files.replace(...given)
      },
    }
    const late = renderProofs({ revision: 2 }, slow)
    await reached
    await change(looks.third, 2)
    await work()
    const third = await proofOf(gallery)
    release()
    await late
    await work()
    expect(await proofOf(gallery)).toEqual(third)
    expect(await revisionsOf(gallery)).toEqual([3, 3])
    expect(await read(doc.rendering())).toMatchObject({ revision: 3, done: 2 })
    await renderProofs({ revision: 2 }, files)
    expect(await proofOf(gallery)).toEqual(third)
  })

  test('also reaches a photo that was being made from its upload', async () => {
    const gallery = await newGallery(1, 1)
    const name = file.uploadedProof('les', gallery, 'photo-1', 'LES_0002.jpg')
    const generation = files.put(name, picture)
    let changed = false
    const interrupted = {
      ...files,
      copy: async (...given: Parameters<MemoryFiles['copy']>) => {
        if (!changed) await change(looks.third, 1)
        changed = true
        return files.copy(...given)
      },
    }
    await processUpload({ name, generation }, uploadKinds, interrupted)
    await work()
    expect(await revisionsOf(gallery)).toEqual([2, 2])
    expect(await proofOf(gallery, 'photo-1')).toEqual(await proofOf(gallery))
  })

  test('goes on after its task was lost, and is planned when nobody planned it', async () => {
    const gallery = await newGallery(1, 1)
    await change(looks.second, 1)
    vi.mocked(enqueue).mockClear()
    const [now, later] = [0, 200_000].map((ms) => new Date(Date.now() + ms))
    await sweepRendering(now ?? new Date())
    expect(vi.mocked(enqueue)).not.toHaveBeenCalled()
    await sweepRendering(later ?? new Date())
    await work()
    expect(await revisionsOf(gallery)).toEqual([2])
    // The revision is stored, and then everything stops.
    await transaction(async (tx) =>
      tx.write(doc.studio(), aStudio({ watermark: { ...looks.third, revision: 3 } })),
    )
    await sweepRendering(now ?? new Date())
    await work()
    expect(await revisionsOf(gallery)).toEqual([3])
  })

  test('leaves a photo whose original is lost its former proof, and says so', async () => {
    const gallery = await newGallery(1, 2)
    const lost = await files.find(file.original(gallery, 'photo-1'))
    await files.delete(lost?.path ?? '', lost?.generation ?? '')
    const before = await proofOf(gallery, 'photo-1')
    await change(looks.second, 1)
    await work()
    expect(await read(doc.rendering())).toMatchObject({ done: 1, failed: 1 })
    expect(await proofOf(gallery, 'photo-1')).toEqual(before)
  })
})

describe('the settings of the watermark', () => {
  test('that look the same change nothing; those somebody else has changed are not written over', async () => {
    const { revision: _, ...same } = plain
    expect(await change(same, 1)).toEqual({ revision: 1, photos: 0 })
    expect(await read(doc.rendering())).toBeNull()
    await change(looks.second, 1)
    await expect(change(looks.third, 1)).rejects.toMatchObject({ code: 'conflict' })
    expect((await read(doc.studio()))?.watermark).toEqual({ ...looks.second, revision: 2 })
  })

  test('that would leave proofs clean are refused', async () => {
    await expect(
      change({ ...looks.second, mark: { kind: 'text', text: '\u200b' } }, 1),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      change({ ...looks.second, mark: { kind: 'logo', logo: 'none' } }, 1),
    ).rejects.toMatchObject({ code: 'logo-not-ready' })
    expect((await read(doc.studio()))?.watermark.revision).toBe(1)
  })

  test('take a logo once the pipeline has kept it as a mask', async () => {
    const logo = `logo-${randomUUID()}`
    const [name, foreign] = ['les', 'eve'].map((person) =>
      file.uploadedLogo(person, logo, 'les.png'),
    ) as [string, string]
    await processUpload(
      { name: foreign, generation: files.put(foreign, await logoPng()) },
      uploadKinds,
      files,
    )
    expect([files.paths(), await read(doc.logo(logo))]).toEqual([[], null])
    await processUpload({ name, generation: files.put(name, await logoPng()) }, uploadKinds, files)
    expect(files.paths()).toEqual([file.logo(logo)])
    expect(await read(doc.logo(logo))).toMatchObject({ state: 'ready' })
    const gallery = await newGallery(1, 1)
    const before = await proofOf(gallery)
    await change({ ...looks.second, mark: { kind: 'logo', logo } }, 1)
    await work()
    expect(await proofOf(gallery)).not.toEqual(before)
    // Another upload by the same name changes nothing: a logo is what it was when it was chosen.
    const kept = await files.load(file.logo(logo))
    await processUpload(
      { name, generation: files.put(name, await plainJpeg(9, 9)) },
      uploadKinds,
      files,
    )
    expect(await files.load(file.logo(logo))).toEqual(kept)
  })

  test('say why a logo is none', async () => {
    const logo = `logo-${randomUUID()}`
    const name = file.uploadedLogo('les', logo, 'les.png')
    await processUpload({ name, generation: files.put(name, picture) }, uploadKinds, files)
    expect(files.paths()).toEqual([])
    expect(await read(doc.logo(logo))).toEqual({ state: 'failed', reason: 'not-a-picture' })
    await expect(
      change({ ...looks.second, mark: { kind: 'logo', logo } }, 1),
    ).rejects.toMatchObject({ code: 'logo-not-ready' })
  })

  test('are tried on with the letters of the server, on a photograph when there is one', async () => {
    const drawn = await drawMark({ text: 'LES' }, les)
    expect(calls.drawMark.output.parse(drawn).mask.length).toBeGreaterThan(500)
    expect(await watermarkGround({}, les)).toEqual({ picture: null })
  })
})
