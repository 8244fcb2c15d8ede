import { randomUUID } from 'node:crypto'
import { addDays, dayIn } from '@portal/model/calendar'
import { closesAt } from '@portal/model/choosing'
import { aBooking, aGallery, aSheet, aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { firestore, list, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { publishGallery } from './publish-gallery.ts'
import { updateChoosing } from './update-choosing.ts'

const studio = aStudio()
withStudio(studio)

async function newGallery(ready: number): Promise<string> {
  const id = `booking-${randomUUID()}`
  await transaction(async (tx) => {
    tx.write(doc.booking(id), aBooking({ client: id, status: 'approved', stage: 'uploading' }))
    tx.write(doc.gallery(id), aGallery({ booking: id, client: id, published: false, ready }))
    for (let sheet = 0; sheet * 500 < ready; sheet++)
      tx.write(doc.sheet(id, sheet), aSheet({ gallery: id, client: id, published: false }))
  })
  return id
}

test('publishing shows every sheet, moves the tracker and tells the client once', async () => {
  const gallery = await newGallery(501)
  const outcomes = await Promise.all([1, 2, 3].map(() => publishGallery({ gallery }, les)))
  await publishGallery({ gallery }, les)
  expect(outcomes).toEqual([{ photos: 501 }, { photos: 501 }, { photos: 501 }])
  expect(await read(doc.gallery(gallery))).toMatchObject({ published: true, ready: 501 })
  const sheets = await list(collection.sheets(gallery))
  expect(sheets.map(({ value }) => value.published)).toEqual([true, true])
  expect((await read(doc.booking(gallery)))?.stage).toBe('proofing')
  const id = `gallery-published-${gallery}`
  expect(await read(doc.bellEntry(gallery, id))).toMatchObject({
    data: { name: 'Ann Maes', package: 'The Wedding', count: '501' },
    link: `/portal/gallery/${gallery}`,
  })
  expect(await read(doc.letter(`${id}-mail`))).toMatchObject({ email: 'ann@example.com' })
  expect(await read(doc.letter(`${id}-push`))).toMatchObject({ to: gallery })
  const audit = await firestore.collection('audit').where('person', '==', gallery).get()
  expect(audit.size).toBe(1)
})

test('the package says until when to choose, unless Les has set a last day', async () => {
  const [plain, set] = await Promise.all([newGallery(1), newGallery(1)])
  await updateChoosing({ gallery: set, ...aGallery().choosing, deadline: '2099-05-01' }, les)
  for (const gallery of [plain, set]) await publishGallery({ gallery }, les)
  const { zone } = studio
  const deadline = addDays(dayIn(zone, new Date()), 30)
  expect(await read(doc.gallery(plain))).toMatchObject({
    choosing: { deadline },
    closesAt: closesAt(deadline, zone),
  })
  expect((await read(doc.gallery(set)))?.choosing.deadline).toBe('2099-05-01')
})

test.each([
  ['an empty gallery', () => newGallery(0), les, 'nothing-to-publish'],
  ['a gallery that is not there', async () => 'nowhere', les, 'not-found'],
  ['a client’s wish', () => newGallery(1), { ...les, role: 'client' as const }, 'forbidden'],
])('%s is refused', async (_, make, actor, code) => {
  await expect(publishGallery({ gallery: await make() }, actor)).rejects.toMatchObject({ code })
})
