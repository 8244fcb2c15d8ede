import { randomUUID } from 'node:crypto'
import { workingDay } from '@portal/model/availability'
import type { Booking } from '@portal/model/booking'
import { addDays, type CalendarDate, dayIn, monthOf } from '@portal/model/calendar'
import { aBooking, anInvoice, aPerson, aStudio, paidInvoice } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import type { Actor } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { answerChange } from './answer-change.ts'
import { cancelBooking } from './cancel-booking.ts'
import { changeStatus } from './change-status.ts'
import { requestChange } from './request-change.ts'
import { rescheduleBooking } from './reschedule-booking.ts'

const studio = aStudio({ availability: { ...aStudio().availability, horizonMonths: 60 } })
const today = () => dayIn(studio.zone, new Date())

let used = 0
/** Another one each time. */
const openDay = () => workingDay(studio, 360 + (used += 7))

withStudio(studio)

async function booked(changes: Partial<Booking>, paid = 0): Promise<{ id: string; ann: Actor }> {
  const id = `booking-${randomUUID()}`
  const client = `c${randomUUID().slice(0, 8)}`
  await transaction(async (tx) => {
    const queue = (await tx.find(doc.queue())) ?? { order: [] }
    const booking = aBooking({ client, ...changes })
    tx.write(doc.person(client), aPerson())
    tx.write(doc.booking(id), booking)
    if (booking.status !== 'approved') return tx.write(doc.queue(), { order: [...queue.order, id] })
    const month = doc.bookedDays(monthOf(booking.date))
    const shoots = (await tx.find(month))?.shoots ?? {}
    tx.write(month, { shoots: { ...shoots, [booking.date]: (shoots[booking.date] ?? 0) + 1 } })
    tx.write(doc.invoice(id), paidInvoice(paid, anInvoice({ booking: id, client })))
  })
  return { id, ann: anActor(client, 'client') }
}

const shootsOn = async (date: CalendarDate) =>
  (await read(doc.bookedDays(monthOf(date))))?.shoots[date] ?? 0

test('a client cancels long before: everything paid goes back, the day is free, Les hears of it', async () => {
  const date = openDay()
  const { id, ann } = await booked({ status: 'approved', date }, 80_000)
  expect(await cancelBooking({ booking: id, seenRefund: 80_000 }, ann)).toEqual({
    status: 'cancelled',
  })
  expect(await read(doc.booking(id))).toMatchObject({ status: 'cancelled', refundDue: 80_000 })
  expect(await read(doc.invoice(id))).toMatchObject({ status: 'void', paid: 80_000 })
  expect(await shootsOn(date)).toBe(0)
  expect(await read(doc.bellEntry(studioDesk, `cancellation-arrived-${id}`))).toMatchObject({
    data: { refund: '800.00 EUR' },
  })
  // The answer was lost and it is asked again: nothing happens twice.
  await cancelBooking({ booking: id, seenRefund: 80_000 }, ann)
  expect(await shootsOn(date)).toBe(0)
})

test('a refund that is not the one shown is refused, and nothing changes', async () => {
  const date = addDays(today(), 43)
  const { id, ann } = await booked({ status: 'approved', date }, 80_000)
  const before = await shootsOn(date)
  const asked = cancelBooking({ booking: id, seenRefund: 80_000 }, ann)
  await expect(asked).rejects.toMatchObject({ code: 'refund-changed' })
  expect(await read(doc.booking(id))).toMatchObject({ status: 'approved', refundDue: 0 })
  expect(await shootsOn(date)).toBe(before)
})

test('after the cut-off a client can only ask, and Les’s yes uses the day it was asked on', async () => {
  const date = addDays(today(), 20)
  const { id, ann } = await booked({ status: 'approved', date }, 80_000)
  await expect(cancelBooking({ booking: id, seenRefund: 0 }, ann)).rejects.toMatchObject({
    code: 'past-cut-off',
  })
  await expect(rescheduleBooking({ booking: id, date: openDay() }, ann)).rejects.toMatchObject({
    code: 'past-cut-off',
  })
  await requestChange({ kind: 'cancel', booking: id, words: 'Please.' }, ann)
  // It was asked 35 days before, when half went back.
  await transaction(async (tx) => {
    const booking = await tx.read(doc.booking(id))
    const at = new Date(`${addDays(date, -35)}T12:00:00Z`)
    tx.write(doc.booking(id), { ...booking, change: { kind: 'cancel', words: 'Please.', at } })
  })
  await answerChange({ booking: id, accept: true }, les)
  expect(await read(doc.booking(id))).toMatchObject({
    status: 'cancelled',
    refundDue: 40_000,
    change: null,
  })
  await expect(answerChange({ booking: id, accept: true }, les)).rejects.toMatchObject({
    code: 'status-not-allowed',
  })
})

test('once its photographs are here, a booking is changed by Les alone, however far away the day', async () => {
  const { id, ann } = await booked(
    { status: 'approved', date: addDays(today(), 300), stage: 'delivered' },
    320_000,
  )
  const cancelled = cancelBooking({ booking: id, seenRefund: 320_000 }, ann)
  await expect(cancelled).rejects.toMatchObject({ code: 'past-cut-off' })
  const moved = rescheduleBooking({ booking: id, date: openDay() }, ann)
  await expect(moved).rejects.toMatchObject({ code: 'past-cut-off' })
  expect(await read(doc.booking(id))).toMatchObject({ status: 'approved', refundDue: 0 })
  await requestChange({ kind: 'cancel', booking: id, words: '' }, ann)
})

test('a change that Les declines leaves everything as it was and is told', async () => {
  const date = addDays(today(), 15)
  const { id, ann } = await booked({ status: 'approved', date })
  await requestChange({ kind: 'reschedule', booking: id, date: openDay(), words: '' }, ann)
  await answerChange({ booking: id, accept: false }, les)
  expect(await read(doc.booking(id))).toMatchObject({ status: 'approved', date, change: null })
})

test('a reschedule is one act: the booking, both days and the due dates move together', async () => {
  const [from, to] = [openDay(), openDay()]
  const { id, ann } = await booked({ status: 'approved', date: from })
  await rescheduleBooking({ booking: id, date: to }, ann)
  expect((await read(doc.booking(id)))?.date).toBe(to)
  expect([await shootsOn(from), await shootsOn(to)]).toEqual([0, 1])
  const invoice = await read(doc.invoice(id))
  expect(invoice?.instalments[1]?.due).toBe(addDays(to, -14))
  // The same again changes nothing.
  await rescheduleBooking({ booking: id, date: to }, ann)
  expect(await shootsOn(to)).toBe(1)
})

test('a waiting booking keeps its place in the queue when its date moves', async () => {
  const { id, ann } = await booked({ status: 'pending', date: openDay() })
  const before = (await read(doc.queue()))?.order.indexOf(id)
  await rescheduleBooking({ booking: id, date: openDay() }, ann)
  expect((await read(doc.queue()))?.order.indexOf(id)).toBe(before)
})

test('a day that is full, closed or past takes nobody, and the old day stays taken', async () => {
  const [from, full] = [openDay(), openDay()]
  const { id, ann } = await booked({ status: 'approved', date: from })
  await booked({ status: 'approved', date: full })
  await booked({ status: 'approved', date: full })
  const move = (who: Actor, date: CalendarDate) => rescheduleBooking({ booking: id, date }, who)
  await expect(move(ann, full)).rejects.toMatchObject({ code: 'date-unavailable' })
  await expect(move(les, full)).rejects.toMatchObject({ code: 'day-full' })
  await expect(move(ann, addDays(today(), -1))).rejects.toMatchObject({ code: 'date-unavailable' })
  await expect(move(les, addDays(today(), -1))).rejects.toMatchObject({ code: 'date-unavailable' })
  expect([await shootsOn(from), await shootsOn(full)]).toEqual([1, 2])
})

test('somebody else’s booking is not there', async () => {
  const { id } = await booked({ status: 'approved', date: openDay() })
  const bo = anActor('bo', 'client')
  const answers = await Promise.allSettled([
    cancelBooking({ booking: id, seenRefund: 0 }, bo),
    rescheduleBooking({ booking: id, date: openDay() }, bo),
    requestChange({ kind: 'cancel', booking: id, words: '' }, bo),
  ])
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } })
})

test('what Les cancels goes back in full, whatever the rule says', async () => {
  const { id } = await booked({ status: 'approved', date: addDays(today(), 3) }, 80_000)
  await changeStatus({ booking: id, to: 'cancelled' }, les)
  expect(await read(doc.booking(id))).toMatchObject({ refundDue: 80_000 })
})
