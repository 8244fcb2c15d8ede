import { randomUUID } from 'node:crypto'
import { aBooking, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { firestore, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { remindShoots } from './remind-shoots.ts'

withStudio(aStudio())

async function approvedOn(date: string): Promise<{ id: string; client: string }> {
  const id = `booking-${randomUUID()}`
  const client = `c${randomUUID().slice(0, 8)}`
  await transaction(async (tx) =>
    tx.write(doc.booking(id), aBooking({ client, date, status: 'approved', stage: 'confirmed' })),
  )
  return { id, client }
}

const toldOf = async (client: string) =>
  (await firestore.collection(`people/${client}/bell`).get()).docs.map(
    (entry) => entry.data()['kind'] as string,
  )

test('a week and a day before, in the studio’s morning, once for each', async () => {
  // 28 March 2027 is the day on which Brussels changes to summer time.
  const { client } = await approvedOn('2027-03-28')
  await remindShoots(new Date('2027-03-21T07:30:00Z'))
  expect(await toldOf(client)).toEqual([])
  const morning = new Date('2027-03-21T08:30:00Z')
  await Promise.all([remindShoots(morning), remindShoots(morning)])
  await remindShoots(new Date('2027-03-21T20:00:00Z'))
  expect(await toldOf(client)).toEqual(['shoot-in-a-week'])
  await remindShoots(new Date('2027-03-27T09:00:00Z'))
  expect((await toldOf(client)).toSorted()).toEqual(['shoot-in-a-week', 'shoot-tomorrow'])
})

test('the strip of film reaches the shoot on its day, in the studio’s zone', async () => {
  const { id } = await approvedOn('2027-05-08')
  await remindShoots(new Date('2027-05-07T21:30:00Z'))
  expect((await read(doc.booking(id)))?.stage).toBe('confirmed')
  // Half past midnight in Brussels, the evening before in London.
  await remindShoots(new Date('2027-05-07T22:30:00Z'))
  expect((await read(doc.booking(id)))?.stage).toBe('shoot')
})

test('a shoot that has moved is not reminded of on its old day', async () => {
  const { id, client } = await approvedOn('2027-06-12')
  await transaction(async (tx) => {
    const booking = await tx.read(doc.booking(id))
    tx.write(doc.booking(id), { ...booking, date: '2027-07-10' })
  })
  await remindShoots(new Date('2027-06-11T09:00:00Z'))
  expect(await toldOf(client)).toEqual([])
})
