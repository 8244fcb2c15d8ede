import { aGallery, aDelivery, aStudio, somePreferences } from '@portal/model/examples'
import { closesAt, newSelection } from '@portal/model/choosing'
import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { firestore, read, transaction } from '#platform/firestore'
import { deliverNotice } from '../notices/deliver-notice.ts'
import { stillTrue } from '../registry/notices.ts'
import { gatherDigests } from '../notices/gather-digests.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { aGalleryToChooseFrom } from '@portal/testing/arrange/a-gallery-to-choose-from'
import { remindChoosing } from './remind-choosing.ts'
import { submitSelection } from './submit-selection.ts'
import { updateChoosing } from './update-choosing.ts'

withStudio(aStudio())

const { choosing } = aGallery()
const until = (deadline: string): Partial<Gallery> => ({
  choosing: { ...choosing, deadline },
  closesAt: closesAt(deadline, 'Europe/Brussels'),
})
const toldOf = async (person: string) =>
  (await firestore.collection(`people/${person}/bell`).get()).docs
    .filter((entry) => entry.get('kind') === 'choose-soon')
    .map((entry) => entry.get('data') as object)

test('a week and two days before, in the studio’s morning, once for each', async () => {
  // 28 March 2027 is the day on which Brussels changes to summer time.
  const { person } = await aGalleryToChooseFrom(7, until('2027-03-28'))
  await remindChoosing(new Date('2027-03-21T07:30:00Z'))
  expect(await toldOf(person)).toEqual([])
  const morning = new Date('2027-03-21T08:30:00Z')
  await Promise.all([remindChoosing(morning), remindChoosing(morning)])
  await remindChoosing(new Date('2027-03-21T20:00:00Z'))
  expect(await toldOf(person)).toEqual([
    { name: 'Ann Maes', package: 'The Wedding', chosen: '7', included: '20', date: '2027-03-28' },
  ])
  await remindChoosing(new Date('2027-03-24T09:00:00Z'))
  expect(await toldOf(person)).toHaveLength(1)
  await remindChoosing(new Date('2027-03-26T09:00:00Z'))
  expect(await toldOf(person)).toHaveLength(2)
})

test('nobody is asked who has submitted, and after a reopening again', async () => {
  const submitted = await aGalleryToChooseFrom(20, until('2099-04-10'))
  const input = { gallery: submitted.id, seenChosen: 20, seenExtras: 0 }
  await submitSelection(input, submitted.client)
  const reopened = await aGalleryToChooseFrom(20, {
    ...until('2099-04-10'),
    selection: { ...newSelection, state: 'reopened' },
  })
  await remindChoosing(new Date('2099-04-03T09:00:00Z'))
  expect(await toldOf(submitted.person)).toEqual([])
  expect(await toldOf(reopened.person)).toHaveLength(1)
})

test('hearts that nobody can read keep no other client from being asked', async () => {
  const broken = await aGalleryToChooseFrom(0, until('2099-06-10'))
  const fine = await Promise.all([1, 2].map(() => aGalleryToChooseFrom(3, until('2099-06-10'))))
  await firestore.doc(doc.picks(broken.id, broken.person).path).set({ photos: [1] })
  await remindChoosing(new Date('2099-06-03T09:00:00Z'))
  for (const { person } of fine) expect(await toldOf(person)).toHaveLength(1)
})

test('a reminder that waits for the day’s one mail is dropped when she has submitted meanwhile', async () => {
  const { id, client, person } = await aGalleryToChooseFrom(20, until('2099-05-10'))
  const daily = somePreferences({ mail: 'daily' })
  await transaction(async (tx) => tx.write(doc.noticePreferences(person), daily))
  await remindChoosing(new Date('2099-05-03T09:00:00Z'))
  const delivery = `choose-soon-${id}-2099-05-10-7-mail`
  const reminder = doc.letter(delivery)
  await deliverNotice(delivery, stillTrue, new Date())
  const notBefore = (await read(reminder))?.notBefore ?? new Date(0)
  expect(notBefore.getTime()).toBeGreaterThan(Date.now())
  const others = [1, 2].map((number) => doc.letter(`beside-${number}-${id}`))
  const beside = aDelivery({ to: person, email: null, state: 'waiting', notBefore })
  await transaction(async (tx) => {
    for (const other of others) tx.write(other, beside)
  })
  await submitSelection({ gallery: id, seenChosen: 20, seenExtras: 0 }, client)
  await gatherDigests(stillTrue, notBefore)
  for (const other of others) expect(await read(other)).toMatchObject({ state: 'sent' })
  expect(await read(reminder)).toMatchObject({ state: 'waiting' })
  await deliverNotice(delivery, stillTrue, notBefore)
  expect(await read(reminder)).toMatchObject({ state: 'dropped', attempts: 0 })
})

test('a last day that has moved brings its own reminders and not the old ones', async () => {
  const { id, person } = await aGalleryToChooseFrom(3, until('2099-06-10'))
  await remindChoosing(new Date('2099-06-03T09:00:00Z'))
  await updateChoosing({ gallery: id, ...choosing, deadline: '2099-06-20' }, les)
  await remindChoosing(new Date('2099-06-08T09:00:00Z'))
  expect(await toldOf(person)).toHaveLength(1)
  await remindChoosing(new Date('2099-06-13T09:00:00Z'))
  expect(await toldOf(person)).toHaveLength(2)
})

test.each([
  ['a gallery that is not shown', { published: false }],
  [
    'a film',
    { choosing: { minimum: 0, included: 0, maximum: 0, deadline: '2099-07-10', extraPrice: null } },
  ],
])('nobody is asked to choose in %s', async (_, changes) => {
  const { person } = await aGalleryToChooseFrom(0, { ...until('2099-07-10'), ...changes })
  await remindChoosing(new Date('2099-07-03T09:00:00Z'))
  expect(await toldOf(person)).toEqual([])
})
