import type { Booking } from '@portal/model/booking'
import { aBooking } from '@portal/model/examples'
import { describe, expect, test } from 'vitest'
import { dayOf } from './day-rivals.ts'

const day = '2027-06-12'
const other = '2027-06-19'
const row = (id: string, change: Partial<Booking>) => ({
  id,
  value: { ...aBooking(), clientName: id, date: day, alternatives: [], ...change },
})

describe('who else wants the day of a booking', () => {
  test.each([
    ['nobody', [], { approved: [], waiting: [] }],
    ['whoever is approved on it', [row('dina', { status: 'approved' })], { approved: ['dina'] }],
    [
      'whoever waits for it, also as another day that would do',
      [
        row('cleo', { status: 'waitlisted', date: other, alternatives: [day] }),
        row('bo', { status: 'pending' }),
      ],
      {
        waiting: [
          { id: 'bo', name: 'bo', place: 1, isFirstWish: true },
          { id: 'cleo', name: 'cleo', place: 3, isFirstWish: false },
        ],
      },
    ],
    [
      'whoever has no place in the queue yet comes last',
      [row('new', { status: 'pending' }), row('bo', { status: 'pending' })],
      {
        waiting: [
          { id: 'bo', name: 'bo', place: 1, isFirstWish: true },
          { id: 'new', name: 'new', place: null, isFirstWish: true },
        ],
      },
    ],
    [
      'not another day, nor what is over',
      [
        row('emma', { status: 'pending', date: other }),
        row('finn', { status: 'declined' }),
        row('gus', { status: 'cancelled' }),
      ],
      { approved: [], waiting: [] },
    ],
    ['not itself', [row('ann', { status: 'pending' })], { waiting: [] }],
  ] as const)('%s', (_, rows, expected) => {
    expect(dayOf(rows, ['bo', 'ann', 'cleo'], { id: 'ann', date: day })).toMatchObject(expected)
  })
})
