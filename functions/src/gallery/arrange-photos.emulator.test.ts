import { aComment, anAside, aPhoto, aStudio, somePicks } from '@portal/model/examples'
import { photosOf } from '@portal/model/gallery'
import { collection, doc, file } from '@portal/model/paths'
import { describe, expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { firestore, list, read, transaction } from '#platform/firestore'
import { failingAt, memoryFiles } from '@portal/testing/fakes/memory-files'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { aGalleryToChooseFrom } from '@portal/testing/arrange/a-gallery-to-choose-from'
import { arrangeGallery } from './arrange-gallery.ts'
import { deletePhotosFrom, sweepDeleted } from './delete-photos.ts'
import { hidePhotos } from './hide-photos.ts'
import { placePhotos } from './place-photos.ts'
import { showPhotos } from './show-photos.ts'
import { submitSelection } from './submit-selection.ts'

withStudio(aStudio())

/** A published gallery whose five photos were taken one after the other, on two sheets. */
async function fivePhotos(hearts = 0) {
  const made = await aGalleryToChooseFrom(hearts, { ready: 5, sheets: [3, 2] })
  const { id, person } = made
  const entry = (index: number) => ({
    name: `LES_${5 - index}.jpg`,
    width: 6,
    height: 4,
    hash: '',
    takenAt: new Date(index * 1_000),
  })
  const sheet = (indexes: number[]) => ({
    gallery: id,
    client: person,
    viewers: [],
    published: true,
    photos: Object.fromEntries(indexes.map((index) => [`p${index}`, entry(index)])),
  })
  await transaction(async (tx) => {
    tx.write(doc.sheet(id, 0), sheet([0, 1, 2]))
    tx.write(doc.sheet(id, 1), sheet([3, 4]))
    for (let index = 0; index < 5; index++)
      tx.write(doc.photo(id, `p${index}`), aPhoto({ sheet: index < 3 ? 0 : 1 }))
  })
  return made
}

async function stateOf(id: string) {
  const [gallery, sheets, aside] = await Promise.all([
    read(doc.gallery(id)),
    list(collection.sheets(id)),
    read(doc.aside(id)),
  ])
  if (!gallery) throw new Error('there is no gallery')
  const all = sheets.map(({ value }) => value)
  const shown = photosOf(all, gallery)
  const counts = all.map(({ photos }) => Object.keys(photos).length)
  // The counts are those of the entries, whatever happened.
  expect([gallery.sheets, gallery.ready]).toEqual([counts, shown.length])
  return { gallery, shown: shown.map((one) => one.id).join(' '), aside, photos: shown }
}
const shownOf = async (id: string) => (await stateOf(id)).shown
const heartsOf = async (id: string, person: string) => (await read(doc.picks(id, person)))?.photos

const sets = [
  { id: 's1', name: 'Getting ready' },
  { id: 's2', name: 'Ceremony' },
]

describe('a gallery is arranged', () => {
  test('by time, by name, by hand from what is on screen, and by hand as it was', async () => {
    const { id } = await fivePhotos()
    expect(await shownOf(id)).toBe('p0 p1 p2 p3 p4')
    await arrangeGallery({ gallery: id, order: 'name' }, les)
    expect(await shownOf(id)).toBe('p4 p3 p2 p1 p0')
    await arrangeGallery({ gallery: id, order: 'hand' }, les)
    await placePhotos({ gallery: id, photos: ['p0', 'p1'], before: 'p3' }, les)
    expect(await shownOf(id)).toBe('p4 p1 p0 p3 p2')
    await arrangeGallery({ gallery: id, order: 'captured' }, les)
    await arrangeGallery({ gallery: id, order: 'hand' }, les)
    expect(await shownOf(id)).toBe('p4 p1 p0 p3 p2')
  })

  test('by a move alone, which makes the order Les’s own', async () => {
    const { id } = await fivePhotos()
    await placePhotos({ gallery: id, photos: ['p4', 'gone'], before: 'p0' }, les)
    const { gallery, shown } = await stateOf(id)
    expect([gallery.order, shown]).toEqual(['hand', 'p4 p0 p1 p2 p3'])
    expect(await placePhotos({ gallery: id, photos: ['gone'], before: null }, les)).toEqual({
      placed: 0,
    })
  })

  test('in sets, which come one after the other; what a removed one held stays', async () => {
    const { id } = await fivePhotos()
    await arrangeGallery({ gallery: id, sets }, les)
    await placePhotos({ gallery: id, photos: ['p1', 'p4'], set: 's2' }, les)
    await placePhotos({ gallery: id, photos: ['p3'], set: 's1' }, les)
    expect(await shownOf(id)).toBe('p3 p1 p4 p0 p2')
    await placePhotos({ gallery: id, photos: ['p1'], set: null }, les)
    expect(await shownOf(id)).toBe('p3 p4 p0 p1 p2')
    await arrangeGallery({ gallery: id, sets: sets.slice(1) }, les)
    expect(await shownOf(id)).toBe('p4 p0 p1 p2 p3')
    await expect(
      placePhotos({ gallery: id, photos: ['p0'], set: 's1' }, les),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('with a cover that is shown, and with an entry in the log', async () => {
    const { id, person } = await fivePhotos()
    await arrangeGallery({ gallery: id, cover: 'p2' }, les)
    expect((await stateOf(id)).gallery.cover).toBe('p2')
    await expect(arrangeGallery({ gallery: id, cover: 'gone' }, les)).rejects.toMatchObject({
      code: 'not-found',
    })
    await hidePhotos({ gallery: id, photos: ['p2'] }, les)
    expect((await stateOf(id)).gallery.cover).toBeNull()
    const log = await firestore.collection('audit').where('person', '==', person).get()
    expect(log.docs.map((entry) => String(entry.get('event'))).toSorted()).toEqual([
      'gallery.arranged',
      'gallery.photos-hidden',
    ])
  })

  test('by several calls at once without losing one', async () => {
    const { id } = await fivePhotos()
    await arrangeGallery({ gallery: id, sets, order: 'hand' }, les)
    await Promise.all([
      placePhotos({ gallery: id, photos: ['p0'], set: 's1' }, les),
      placePhotos({ gallery: id, photos: ['p1'], set: 's2' }, les),
      placePhotos({ gallery: id, photos: ['p4'], before: 'p2' }, les),
      hidePhotos({ gallery: id, photos: ['p3'] }, les),
      hidePhotos({ gallery: id, photos: ['p3'] }, les),
    ])
    expect(await shownOf(id)).toBe('p0 p1 p4 p2')
  })
})

describe('hidden photos', () => {
  test('are out of sight with their hearts, and come back with them to where they were', async () => {
    const { id, person } = await fivePhotos(3)
    await placePhotos({ gallery: id, photos: ['p1'], before: null }, les)
    expect(await hidePhotos({ gallery: id, photos: ['p1', 'p4'] }, les)).toEqual({ hidden: 2 })
    expect(await hidePhotos({ gallery: id, photos: ['p1', 'p4'] }, les)).toEqual({ hidden: 0 })
    expect(await shownOf(id)).toBe('p0 p2 p3')
    expect(await heartsOf(id, person)).toEqual(['p0', 'p2'])
    expect(await showPhotos({ gallery: id, photos: ['p1', 'p4', 'p0'] }, les)).toEqual({ shown: 2 })
    expect(await showPhotos({ gallery: id, photos: ['p1'] }, les)).toEqual({ shown: 0 })
    expect(await shownOf(id)).toBe('p0 p2 p3 p4 p1')
    expect(await heartsOf(id, person)).toEqual(['p0', 'p2', 'p1'])
    expect((await stateOf(id)).aside?.hidden).toEqual({})
  })

  test('come back with the hearts of members, whatever the client may choose', async () => {
    const { id, person } = await fivePhotos(1)
    const pat = `pat-${person}`
    await transaction(async (tx) => {
      const gallery = await tx.read(doc.gallery(id))
      const choosing = { minimum: 0, included: 1, maximum: 1, deadline: null, extraPrice: null }
      tx.write(doc.gallery(id), { ...gallery, choosing })
      tx.write(doc.picks(id, pat), somePicks({ photos: ['p0', 'p1', 'p2'] }))
    })
    await hidePhotos({ gallery: id, photos: ['p0', 'p1'] }, les)
    await showPhotos({ gallery: id, photos: ['p0', 'p1'] }, les)
    expect((await heartsOf(id, pat))?.toSorted()).toEqual(['p0', 'p1', 'p2'])
    expect(await heartsOf(id, person)).toEqual(['p0'])
  })

  test('are hidden, shown and deleted also where somebody has written hearts and words that nobody can read', async () => {
    const { id, person } = await fivePhotos(1)
    const broken = { ...somePicks(), photos: [1] }
    await firestore.doc(doc.picks(id, `fay-${person}`).path).set(broken)
    const words = { ...aComment({ photo: 'p0' }), parent: 'hello big wide world' }
    await firestore.doc(doc.comment(id, 'poison-of-somebody').path).set(words)
    expect(await hidePhotos({ gallery: id, photos: ['p0', 'p1'] }, les)).toEqual({ hidden: 2 })
    expect(await showPhotos({ gallery: id, photos: ['p0'] }, les)).toEqual({ shown: 1 })
    expect(await heartsOf(id, person)).toEqual(['p0'])
    const remove = deletePhotosFrom(memoryFiles())
    expect(await remove({ gallery: id, photos: ['p0', 'p1'] }, les)).toEqual({ deleted: 2 })
  })

  test('find another sheet when theirs is full by then', async () => {
    const { id } = await fivePhotos()
    await hidePhotos({ gallery: id, photos: ['p0'] }, les)
    await transaction(async (tx) => {
      const gallery = await tx.read(doc.gallery(id))
      tx.write(doc.gallery(id), { ...gallery, sheets: [500, 2] })
    })
    await showPhotos({ gallery: id, photos: ['p0'] }, les)
    expect((await read(doc.photo(id, 'p0')))?.sheet).toBe(1)
    expect((await read(doc.sheet(id, 1)))?.photos['p0']).toBeDefined()
  })

  test('what is submitted is neither hidden nor deleted', async () => {
    const { id, person } = await fivePhotos(1)
    await transaction(async (tx) => {
      tx.write(doc.picks(id, person), somePicks({ photos: ['p0'], locked: true }))
    })
    const files = memoryFiles()
    for (const act of [hidePhotos, deletePhotosFrom(files)])
      await expect(act({ gallery: id, photos: ['p0', 'p1'] }, les)).rejects.toMatchObject({
        code: 'selection-locked',
      })
    expect(await shownOf(id)).toBe('p0 p1 p2 p3 p4')
  })

  test('a heart that an offline device still has on one is let go before submitting', async () => {
    const { id, person, client } = await fivePhotos(2)
    await transaction(async (tx) => {
      const { choosing, ...gallery } = await tx.read(doc.gallery(id))
      tx.write(doc.gallery(id), { ...gallery, choosing: { ...choosing, minimum: 1 } })
    })
    await hidePhotos({ gallery: id, photos: ['p1'] }, les)
    await transaction(async (tx) =>
      tx.write(doc.picks(id, person), somePicks({ photos: ['p0', 'p1'] })),
    )
    const submit = (seenChosen: number) =>
      submitSelection({ gallery: id, seenChosen, seenExtras: 0 }, client)
    await expect(submit(2)).rejects.toMatchObject({ code: 'selection-changed' })
    expect(await heartsOf(id, person)).toEqual(['p0'])
    expect(await submit(1)).toEqual({ chosen: 1, extras: 0 })
  })
})

describe('deleted photos', () => {
  const filesOf = (id: string, photo: string) => [
    file.original(id, photo),
    file.proof(id, photo, 2048),
    file.proof(id, photo, 480),
  ]
  function bucketOf(id: string, ...photos: string[]) {
    const files = memoryFiles()
    for (const photo of photos)
      for (const path of filesOf(id, photo)) files.put(path, Buffer.from(path))
    return files
  }
  const comment = (photo: string) => aComment({ photo, author: 'ann' })

  test('go with files, hearts, comments and cover, once; the others stay', async () => {
    const { id, person } = await fivePhotos(2)
    await arrangeGallery({ gallery: id, cover: 'p0' }, les)
    await hidePhotos({ gallery: id, photos: ['p3'] }, les)
    await transaction(async (tx) => {
      tx.write(doc.comment(id, 'comment-on-p0-0001'), comment('p0'))
      tx.write(doc.comment(id, 'comment-on-p1-0001'), comment('p1'))
      tx.write(doc.photo(id, 'bad'), aPhoto({ state: 'failed', reason: 'damaged' }))
      const gallery = await tx.read(doc.gallery(id))
      tx.write(doc.gallery(id), { ...gallery, failed: 1 })
    })
    const files = bucketOf(id, 'p0', 'p1', 'p3')
    const remove = () =>
      deletePhotosFrom(files)({ gallery: id, photos: ['p0', 'p3', 'bad', 'never'] }, les)
    const answers = await Promise.all([remove(), remove()])
    expect(
      answers.map((answer) => (answer as { deleted: number }).deleted).toSorted((a, b) => a - b),
    ).toEqual([0, 3])
    expect(await remove()).toEqual({ deleted: 0 })
    const { gallery, shown, aside } = await stateOf(id)
    expect([shown, gallery.cover, gallery.failed]).toEqual(['p1 p2 p4', null, 0])
    expect(aside?.hidden).toEqual({})
    expect(Object.keys(aside?.deleted ?? {}).toSorted()).toEqual(['bad', 'p0', 'p3'])
    expect(await heartsOf(id, person)).toEqual(['p1'])
    expect((await list(collection.comments(id))).map((row) => row.id)).toEqual([
      'comment-on-p1-0001',
    ])
    expect((await list(collection.photos(id))).map((row) => row.id)).toEqual(['p1', 'p2', 'p4'])
    expect(files.paths()).toEqual(filesOf(id, 'p1').toSorted())
  })

  test('lose their files also when the bucket was away at first', async () => {
    const { id } = await fivePhotos()
    const files = bucketOf(id, 'p0')
    const broken = deletePhotosFrom(failingAt(files, 1))
    await expect(broken({ gallery: id, photos: ['p0'] }, les)).rejects.toThrow('connection lost')
    expect(await shownOf(id)).toBe('p1 p2 p3 p4')
    expect(files.paths()).not.toEqual([])
    await deletePhotosFrom(files)({ gallery: id, photos: ['p0'] }, les)
    expect(files.paths()).toEqual([])
    expect((await stateOf(id)).aside?.deleted['p0']?.cleared).toBe(true)
  })

  test('lose what a crash has left of their files, without another deletion', async () => {
    const { id } = await fivePhotos()
    const files = bucketOf(id, 'p0')
    const broken = deletePhotosFrom(failingAt(files, 1))
    await expect(broken({ gallery: id, photos: ['p0'] }, les)).rejects.toThrow('connection lost')
    await sweepDeleted(new Date(), files)
    expect(files.paths()).not.toEqual([])
    await sweepDeleted(new Date(Date.now() + 900_000), files)
    expect(files.paths()).toEqual([])
    const { aside } = await stateOf(id)
    expect([aside?.deleted['p0']?.cleared, aside?.toClear]).toEqual([true, null])
  })

  test('are forgotten after a week, once their files are gone', async () => {
    const { id } = await fivePhotos()
    const old = new Date(Date.now() - 8 * 24 * 3_600_000)
    const mark = (cleared: boolean) => ({ at: old, cleared })
    await transaction(async (tx) => {
      tx.write(doc.aside(id), {
        ...anAside({ hidden: {} }),
        deleted: { done: mark(true), due: mark(false) },
      })
    })
    await deletePhotosFrom(memoryFiles())({ gallery: id, photos: ['p0'] }, les)
    expect(Object.keys((await stateOf(id)).aside?.deleted ?? {}).toSorted()).toEqual(['due', 'p0'])
  })
})
