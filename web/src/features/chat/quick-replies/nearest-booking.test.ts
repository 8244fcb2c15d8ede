import { aBooking } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { nearestBooking } from './nearest-booking.ts'

const today = '2027-03-10'
const dates = (...all: string[]) => all.map((date) => aBooking({ date }))

test('the next shoot from today on is the nearest', () => {
  const bookings = dates('2027-03-09', '2027-06-01', '2027-03-10')
  expect(nearestBooking(bookings, today)?.date).toBe('2027-03-10')
})

test('without a next shoot it is the last one', () => {
  expect(nearestBooking(dates('2026-01-01', '2027-02-01'), today)?.date).toBe('2027-02-01')
})

test('a cancelled shoot is spoken of only when there is no other', () => {
  const cancelled = aBooking({ date: '2027-04-01', status: 'cancelled' })
  expect(nearestBooking([cancelled, ...dates('2026-01-01')], today)?.date).toBe('2026-01-01')
  expect(nearestBooking([cancelled], today)).toBe(cancelled)
  expect(nearestBooking([], today)).toBeNull()
})
