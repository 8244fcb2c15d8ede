import { randomUUID } from 'node:crypto'
import { workingDay } from '@portal/model/availability'
import type { Booking } from '@portal/model/booking'
import { monthOf } from '@portal/model/calendar'
import { aBooking, aPerson, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import type { Actor } from '#platform/call'
import { firestore, read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { answerOffer } from './answer-offer.ts'
import { changeStatus } from './change-status.ts'
import { offerDate, sweepOffers } from './offer-date.ts'

const studio = aStudio({
  availability: { ...aStudio().availability, shootsPerDay: 1, horizonMonths: 60 },
})
const hourMs = 3_600_000

let used = 0
/** Another one each time. */
const openDay = () => workingDay(studio, 260 + (used += 7))

withStudio(studio)

async function waits(changes: Partial<Booking>): Promise<{ id: string; client: Actor }> {
  const id = `booking-${randomUUID()}`
  const person = `c${randomUUID().slice(0, 8)}`
  await transaction(async (tx) => {
    const queue = (await tx.find(doc.queue())) ?? { order: [] }
    tx.write(doc.person(person), aPerson())
    tx.write(doc.booking(id), aBooking({ client: person, status: 'waitlisted', ...changes }))
    tx.write(doc.queue(), { order: [...queue.order, id] })
  })
  return { id, client: anActor(person, 'client') }
}

test('a freed date goes to the first in line who wanted it, then to the next, then to nobody', async () => {
  const date = openDay()
  const now = new Date()
  const other = await waits({ date: openDay() })
  const first = await waits({ date })
  const second = await waits({ date: openDay(), alternatives: [date] })
  const offer = await offerDate(date, now)
  expect(offer).toMatchObject({ booking: first.id, asked: [first.id] })
  expect(offer?.until.getTime()).toBe(now.getTime() + 24 * hourMs)
  // Early and twice: it still is the first one's.
  await Promise.all([offerDate(date, now), offerDate(date, now)])
  expect((await read(doc.offer(date)))?.booking).toBe(first.id)
  await sweepOffers(new Date(now.getTime() + 25 * hourMs))
  expect(await read(doc.offer(date))).toMatchObject({
    booking: second.id,
    asked: [first.id, second.id],
  })
  await sweepOffers(new Date(now.getTime() + 50 * hourMs))
  expect(await read(doc.offer(date))).toBeNull()
  expect((await read(doc.booking(other.id)))?.status).toBe('waitlisted')
  const bell = await firestore
    .collection(`people/${first.client.person}/bell`)
    .where('kind', '==', 'date-offered')
    .get()
  expect(bell.size).toBe(1)
})

test('who takes the date is approved for it, with its invoice, once', async () => {
  const date = openDay()
  const wish = openDay()
  const { id, client } = await waits({ date: wish, alternatives: [date] })
  await offerDate(date)
  const take = () => answerOffer({ date, booking: id, accept: true }, client)
  const answers = await Promise.all([take(), take()])
  expect(answers).toEqual([{ accepted: true }, { accepted: true }])
  expect(await read(doc.booking(id))).toMatchObject({ status: 'approved', date })
  expect(await read(doc.invoice(id))).toMatchObject({ status: 'sent' })
  expect((await read(doc.bookedDays(monthOf(date))))?.shoots[date]).toBe(1)
  expect(await read(doc.offer(date))).toBeNull()
})

test('who passes lets the next one be asked at once', async () => {
  const date = openDay()
  const first = await waits({ date })
  const second = await waits({ date })
  await offerDate(date)
  await answerOffer({ date, booking: first.id, accept: false }, first.client)
  expect((await read(doc.offer(date)))?.booking).toBe(second.id)
})

test('after the deadline, or for somebody else, there is nothing to take', async () => {
  const date = openDay()
  const { id, client } = await waits({ date })
  const bo = await waits({ date })
  await offerDate(date, new Date(Date.now() - 25 * hourMs))
  const late = answerOffer({ date, booking: id, accept: true }, client)
  await expect(late).rejects.toMatchObject({ code: 'offer-over' })
  const foreign = answerOffer({ date, booking: id, accept: true }, bo.client)
  await expect(foreign).rejects.toMatchObject({ code: 'not-found' })
  const wrong = answerOffer({ date, booking: bo.id, accept: true }, bo.client)
  await expect(wrong).rejects.toMatchObject({ code: 'offer-over' })
})

test('a date that is held cannot be given to somebody else meanwhile', async () => {
  const date = openDay()
  const holder = await waits({ date })
  const other = await waits({ date })
  await offerDate(date)
  const given = changeStatus({ booking: other.id, to: 'approved' }, les)
  await expect(given).rejects.toMatchObject({ code: 'day-held' })
  await changeStatus({ booking: holder.id, to: 'approved' }, les)
  expect((await read(doc.booking(holder.id)))?.status).toBe('approved')
})

test('a day without room is offered to nobody', async () => {
  const date = openDay()
  const { id } = await waits({ date })
  await transaction(async (tx) =>
    tx.write(doc.bookedDays(monthOf(date)), { shoots: { [date]: 1 } }),
  )
  expect(await offerDate(date)).toBeNull()
  expect((await read(doc.booking(id)))?.status).toBe('waitlisted')
})
