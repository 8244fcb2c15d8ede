import { expect, test } from 'vitest'
import { BookingStatus, isWaiting, mayMove, statusMoves, withStatus } from './booking.ts'
import { aBooking } from './examples.ts'

const at = new Date('2026-12-01T09:00:00Z')

test('only the moves of the table are allowed, all others are refused', () => {
  for (const from of BookingStatus.options)
    for (const to of BookingStatus.options) {
      const move = () => withStatus(aBooking({ status: from }), to, at)
      if ((statusMoves[from] as readonly string[]).includes(to))
        expect(move()).toMatchObject({ status: to, statusAt: at })
      else expect(move, `${from} → ${to}`).toThrow('no longer possible for this booking')
    }
})

test('what is completed or cancelled stays so', () => {
  for (const to of BookingStatus.options) {
    expect(mayMove('completed', to)).toBe(false)
    expect(mayMove('cancelled', to)).toBe(false)
  }
})

test('pending and waitlisted bookings wait, the others do not', () => {
  expect(BookingStatus.options.filter(isWaiting)).toEqual(['pending', 'waitlisted'])
})
