import { aPhoto, aStudio } from '@portal/model/examples'
import { photosOf, photosPerSheet } from '@portal/model/gallery'
import { collection, doc } from '@portal/model/paths'
import { describe, expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { firestore, list, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { aGalleryToChooseFrom } from '@portal/testing/arrange/a-gallery-to-choose-from'
import { arrangeGallery } from './arrange-gallery.ts'
import { hidePhotos } from './hide-photos.ts'
import { placePhotos } from './place-photos.ts'
import { setCameraClock } from './set-camera-clock.ts'
import { showPhotos } from './show-photos.ts'

withStudio(aStudio())

const minute = 60_000

/**
 * A published gallery of two cameras that took a photo every ten minutes in turn (`p0` and `p2` the
 * first, `p1` and `p3` the second), and one photo (`p4`) that says nothing of its taking.
 */
async function twoCameras(count = 5) {
  const sheets = Array.from({ length: Math.ceil(count / photosPerSheet) }, (_, sheet) =>
    Math.min(photosPerSheet, count - sheet * photosPerSheet),
  )
  const made = await aGalleryToChooseFrom(0, { ready: count, sheets })
  const { id, person } = made
  const entry = (index: number) => ({
    name: `LES_${index}.jpg`,
    width: 6,
    height: 4,
    hash: '',
    takenAt: new Date(index * 10 * minute),
    ...(index === 4 ? {} : { camera: index % 2 }),
  })
  await transaction(async (tx) => {
    for (const [number, size] of sheets.entries()) {
      const indexes = Array.from({ length: size }, (_, at) => number * photosPerSheet + at)
      tx.write(doc.sheet(id, number), {
        gallery: id,
        client: person,
        viewers: [],
        published: true,
        photos: Object.fromEntries(indexes.map((index) => [`p${index}`, entry(index)])),
      })
    }
    for (let index = 0; index < 5; index++)
      tx.write(doc.photo(id, `p${index}`), aPhoto({ sheet: 0 }))
    tx.write(doc.cameras(id), {
      cameras: [
        { name: 'Canon EOS R5', serial: '0123', shift: 0 },
        { name: 'NIKON Z 9', serial: '', shift: 0 },
      ],
    })
  })
  const set = (shift: number, camera = 1) => setCameraClock({ gallery: id, camera, shift }, les)
  return { ...made, set }
}

async function photosIn(id: string) {
  const [gallery, sheets] = await Promise.all([read(doc.gallery(id)), list(collection.sheets(id))])
  if (!gallery) throw new Error('there is no gallery')
  return photosOf(
    sheets.map(({ value }) => value),
    gallery,
  )
}
const shownOf = async (id: string) => (await photosIn(id)).map((photo) => photo.id).join(' ')
const shiftsOf = async (id: string) =>
  (await read(doc.cameras(id)))?.cameras.map(({ shift }) => shift)
const minutesOf = async (id: string) =>
  Object.fromEntries(
    (await photosIn(id)).map((photo) => [photo.id, photo.takenAt.getTime() / minute]),
  )

describe('a camera’s clock', () => {
  test('is put right by what it was off in all, so twice is once, and zero takes it back', async () => {
    const { id, person, set } = await twoCameras()
    const before = await minutesOf(id)
    expect(await shownOf(id)).toBe('p0 p1 p2 p3 p4')
    expect(await set(-25 * 60)).toEqual({ photos: 2 })
    expect(await shownOf(id)).toBe('p1 p0 p3 p2 p4')
    expect(await minutesOf(id)).toEqual({ p0: 0, p1: -15, p2: 20, p3: 5, p4: 40 })
    expect(await set(-25 * 60)).toEqual({ photos: 0 })
    expect(await set(15 * 60)).toEqual({ photos: 2 })
    expect(await minutesOf(id)).toMatchObject({ p0: 0, p1: 25, p3: 45 })
    expect(await set(0)).toEqual({ photos: 2 })
    expect(await minutesOf(id)).toEqual(before)
    expect(await shiftsOf(id)).toEqual([0, 0])
    const log = await firestore.collection('audit').where('person', '==', person).get()
    const shifts = log.docs.map((entry) => [entry.get('event'), entry.get('details.shift')])
    expect(shifts.toSorted((a, b) => a[1] - b[1])).toEqual([
      ['gallery.clock-set', -1_500],
      ['gallery.clock-set', 0],
      ['gallery.clock-set', 900],
    ])
  })

  test('moves hidden photos as well, which come back to their true places', async () => {
    const { id, set } = await twoCameras()
    await hidePhotos({ gallery: id, photos: ['p3', 'p2'] }, les)
    expect(await set(-25 * 60)).toEqual({ photos: 2 })
    await showPhotos({ gallery: id, photos: ['p3', 'p2'] }, les)
    expect(await shownOf(id)).toBe('p1 p0 p3 p2 p4')
  })

  test('moves nothing that Les laid by hand, and counts when he orders by capture time again', async () => {
    const { id, set } = await twoCameras()
    await placePhotos({ gallery: id, photos: ['p4'], before: 'p0' }, les)
    await set(-25 * 60)
    expect(await shownOf(id)).toBe('p4 p0 p1 p2 p3')
    await arrangeGallery({ gallery: id, order: 'captured' }, les)
    expect(await shownOf(id)).toBe('p1 p0 p3 p2 p4')
    await arrangeGallery({ gallery: id, order: 'hand' }, les)
    expect(await shownOf(id)).toBe('p4 p0 p1 p2 p3')
  })

  test('set by several at once has one of their shifts, and its photos the same', async () => {
    const { id, set } = await twoCameras()
    await Promise.all([set(600), set(-600), set(1_200), set(600, 0)])
    const [first, second] = (await shiftsOf(id)) ?? []
    expect(first).toBe(600)
    expect([600, -600, 1_200]).toContain(second)
    const by = (second ?? 0) / 60
    expect(await minutesOf(id)).toEqual({ p0: 10, p1: 10 + by, p2: 30, p3: 30 + by, p4: 40 })
  })

  test('is put right for two thousand photographs in one act', async () => {
    const { id, set } = await twoCameras(2_000)
    const before = await minutesOf(id)
    const [first, second] = await Promise.all([set(-3_600), set(7_200, 0)])
    expect([first, second]).toEqual([{ photos: 1_000 }, { photos: 999 }])
    const after = await minutesOf(id)
    for (let index = 0; index < 2_000; index++) {
      const by = index === 4 ? 0 : index % 2 === 0 ? 120 : -60
      expect(after[`p${index}`], `p${index}`).toBe((before[`p${index}`] ?? 0) + by)
    }
  })

  test('of a camera or a gallery that is not there is "not-found", and nothing is written', async () => {
    const { id, set } = await twoCameras()
    await expect(set(60, 2)).rejects.toMatchObject({ code: 'not-found' })
    await transaction(async (tx) => tx.delete(doc.cameras(id)))
    await expect(set(60)).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      setCameraClock({ gallery: 'no-such-gallery', camera: 0, shift: 60 }, les),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await shownOf(id)).toBe('p0 p1 p2 p3 p4')
  })
})
