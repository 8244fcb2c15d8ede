import { aBooking } from '@portal/model/examples'
import { describe, expect, it } from 'vitest'
import { activeBooking } from './active-booking.ts'

const row = (id: string, changes: Parameters<typeof aBooking>[0]) => ({
  id,
  value: aBooking(changes),
})
const rows = [
  row('declined', { status: 'declined', date: '2027-01-01' }),
  row('done', { status: 'completed', date: '2026-05-01' }),
  row('done-later', { status: 'completed', date: '2026-09-01' }),
  row('waiting', { status: 'pending', date: '2027-02-01' }),
  row('approved-late', { status: 'approved', date: '2027-08-01' }),
  row('approved', { status: 'approved', date: '2027-06-01' }),
]
const shown = (of: typeof rows, asked: string | null = null) => activeBooking(of, asked)?.id

describe('the booking shown large', () => {
  it('is the one the address asks for', () => {
    expect(shown(rows, 'done')).toBe('done')
  })

  it('is the next approved shoot, also when the address asks for a foreign one', () => {
    expect(shown(rows)).toBe('approved')
    expect(shown(rows, 'of-somebody-else')).toBe('approved')
  })

  it('is what waits when nothing is approved, else what was completed last', () => {
    expect(shown(rows.slice(0, 4))).toBe('waiting')
    expect(shown(rows.slice(0, 3))).toBe('done-later')
    expect(shown(rows.slice(0, 1))).toBe('declined')
  })

  it('is none when nothing is booked', () => {
    expect(activeBooking([], null)).toBeNull()
  })
})
