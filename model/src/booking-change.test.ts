import { expect, test } from 'vitest'
import { mayChangeAlone, refundOf } from './booking-change.ts'
import { aStudio } from './examples.ts'
import { stepOf } from './money.ts'

const { changes } = aStudio()

test.each([
  ['2027-01-01', 10_000, 80_000],
  ['2027-02-11', 5_000, 40_000],
  // Across the change to summer time a day still is a day.
  ['2027-04-11', 5_000, 40_000],
  ['2027-04-12', 0, 0],
  ['2027-05-11', 0, 0],
  ['2027-05-20', 0, 0],
])('cancelled on %s for 11 May, %i basis points of 800 € go back', (today, basisPoints, amount) => {
  expect(refundOf(changes, { date: '2027-05-11', refundCap: 10_000 }, today, 80_000, 1)).toEqual({
    basisPoints,
    amount,
  })
})

test('without a payment nothing goes back, and an odd share is rounded to whole cents', () => {
  expect(
    refundOf(changes, { date: '2027-05-11', refundCap: 10_000 }, '2026-05-11', 0, 1).amount,
  ).toBe(0)
  const third = { refunds: [{ daysBefore: 0, basisPoints: 3_333 }] }
  expect(
    refundOf(third, { date: '2027-05-11', refundCap: 10_000 }, '2027-05-11', 100, 1).amount,
  ).toBe(33)
})

test('where cards take three decimals in tens, what goes back is in tens', () => {
  const third = { refunds: [{ daysBefore: 0, basisPoints: 3_333 }] }
  const shoot = { date: '2027-05-11', refundCap: 10_000 }
  const { amount } = refundOf(third, shoot, '2027-05-11', 100_010, stepOf('KWD'))
  expect(amount).toBe(33_330)
})

test('the cut-off day itself still is in time', () => {
  const booking = { status: 'approved', date: '2027-05-31', stage: 'confirmed' } as const
  expect(mayChangeAlone(changes, booking, '2027-05-01')).toBe(true)
  expect(mayChangeAlone(changes, booking, '2027-05-02')).toBe(false)
  expect(mayChangeAlone(changes, { ...booking, status: 'pending' }, '2027-05-02')).toBe(true)
})

test('a shoot that was moved gives back no more than it would have on the day it was moved', () => {
  const moved = { date: '2027-12-01', refundCap: 5_000 }
  expect(refundOf(changes, moved, '2027-05-01', 80_000, 1)).toEqual({
    basisPoints: 5_000,
    amount: 40_000,
  })
})

test.each([
  ['booked', true],
  ['confirmed', true],
  ['shoot', true],
  ['uploading', false],
  ['proofing', false],
  ['delivered', false],
] as const)('a booking that is at “%s” is changed alone: %s', (stage, isAlone) => {
  const booking = { status: 'approved', date: '2027-05-31', stage } as const
  expect(mayChangeAlone(changes, booking, '2027-01-01')).toBe(isAlone)
})
