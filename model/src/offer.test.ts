import { expect, test } from 'vitest'
import { aBooking } from './examples.ts'
import { nextInLine, wanted } from './offer.ts'

test('a date is wanted as first choice or alternative, by those who wait', () => {
  const date = '2027-03-13'
  expect(wanted(aBooking({ status: 'pending', date }), date)).toBe(true)
  const other = aBooking({ status: 'waitlisted', date: '2027-04-01', alternatives: [date] })
  expect(wanted(other, date)).toBe(true)
  expect(wanted(aBooking({ status: 'approved', date }), date)).toBe(false)
  expect(wanted(aBooking({ status: 'pending', date: '2027-04-01' }), date)).toBe(false)
})

test('the line is the queue’s, whoever wished first, and nobody is asked twice', () => {
  const order = ['c', 'a', 'b']
  expect(nextInLine(order, ['a', 'b', 'c'], [])).toBe('c')
  expect(nextInLine(order, ['b', 'a'], [])).toBe('a')
  expect(nextInLine(order, ['b', 'a'], ['a'])).toBe('b')
  expect(nextInLine(order, ['a'], ['a'])).toBeNull()
  expect(nextInLine([], ['a'], [])).toBeNull()
})
