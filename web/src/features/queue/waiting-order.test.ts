import { aBooking } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { isFiltered, monthsOf, noFilter, queueLists } from './waiting-order.ts'

const row = (id: string, changes: Parameters<typeof aBooking>[0] = {}) => ({
  id,
  value: aBooking(changes),
})

test('who waits comes in the order Les decided, whatever the order of the documents', () => {
  const { waiting } = queueLists(
    [row('a'), row('b'), row('c')],
    { order: ['c', 'a', 'b'] },
    noFilter,
  )
  expect(waiting.map(({ id, place }) => [id, place])).toEqual([
    ['c', 1],
    ['a', 2],
    ['b', 3],
  ])
})

test('approved bookings come by date, past ones by when they ended', () => {
  const lists = queueLists(
    [
      row('late', { status: 'approved', date: '2027-06-05' }),
      row('soon', { status: 'approved', date: '2027-01-02' }),
      row('old', { status: 'declined', statusAt: new Date(1) }),
      row('new', { status: 'cancelled', statusAt: new Date(2) }),
    ],
    { order: [] },
    noFilter,
  )
  expect(lists.approved.map(({ id }) => id)).toEqual(['soon', 'late'])
  expect(lists.past.map(({ id }) => id)).toEqual(['new', 'old'])
})

test('a search narrows by name and keeps the true places', () => {
  const bookings = [row('a', { clientName: 'Bo' }), row('b', { clientName: 'Ann Maes' })]
  const { waiting } = queueLists(bookings, { order: ['a', 'b'] }, { ...noFilter, search: ' ann' })
  expect(waiting).toMatchObject([{ id: 'b', place: 2 }])
})

test('status and month narrow every list', () => {
  const bookings = [
    row('a', { status: 'approved', date: '2027-03-13' }),
    row('b', { status: 'approved', date: '2027-04-10' }),
    row('c', { status: 'pending', date: '2027-03-20' }),
  ]
  const march = queueLists(bookings, { order: ['c'] }, { ...noFilter, month: '2027-03' })
  expect(march.approved.map(({ id }) => id)).toEqual(['a'])
  expect(march.waiting.map(({ id }) => id)).toEqual(['c'])
  const approved = queueLists(bookings, { order: ['c'] }, { ...noFilter, status: 'approved' })
  expect(approved.waiting).toEqual([])
  expect(monthsOf(bookings)).toEqual(['2027-03', '2027-04'])
  expect(isFiltered(noFilter)).toBe(false)
  expect(isFiltered({ ...noFilter, month: '2027-03' })).toBe(true)
})
