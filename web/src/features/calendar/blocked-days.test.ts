import { describe, expect, it } from 'vitest'
import { rangeWith, withBlocked, withDaysAsBefore, withoutBlocked } from './blocked-days.ts'

const range = (from: number, to = from) => ({
  from: `2027-03-${String(from).padStart(2, '0')}`,
  to: `2027-03-${String(to).padStart(2, '0')}`,
})

describe('blocking days', () => {
  it('keeps the ranges in order', () => {
    expect(withBlocked([range(20, 22)], range(3))).toEqual([range(3), range(20, 22)])
  })
  it.each([
    ['that touch', [range(3, 5)], range(6), [range(3, 6)]],
    ['that overlap', [range(3, 5), range(8, 9)], range(4, 8), [range(3, 9)]],
    ['inside a range', [range(3, 9)], range(5), [range(3, 9)]],
    ['around a range', [range(5)], range(3, 9), [range(3, 9)]],
  ])('makes one range of days %s', (_, before, added, after) => {
    expect(withBlocked(before, added)).toEqual(after)
  })
  it('leaves days apart that have a free day between them', () => {
    expect(withBlocked([range(3)], range(5))).toHaveLength(2)
  })
})

describe('opening days again', () => {
  it.each([
    ['the only day', [range(3)], range(3), []],
    ['the first day', [range(3, 5)], range(3), [range(4, 5)]],
    ['the last day', [range(3, 5)], range(5), [range(3, 4)]],
    ['a day in the middle', [range(3, 5)], range(4), [range(3), range(5)]],
    ['several ranges', [range(3, 5), range(8, 9)], range(4, 8), [range(3), range(9)]],
    ['a free day', [range(3)], range(4), [range(3)]],
  ])('opens %s and nothing else', (_, before, opened, after) => {
    expect(withoutBlocked(before, opened)).toEqual(after)
  })
})

describe('an undo', () => {
  const before = [range(3, 5), range(20)]
  it.each([
    ['blocked', range(4, 9), withBlocked],
    ['opened', range(4, 9), withoutBlocked],
  ])('takes back that days were %s', (_, days, change) => {
    expect(withDaysAsBefore(change(before, days), before, days)).toEqual(before)
  })
  it('keeps what was blocked and opened elsewhere since then', () => {
    const since = withoutBlocked(withBlocked(withBlocked(before, range(7)), range(12)), range(20))
    expect(withDaysAsBefore(since, before, range(7))).toEqual([range(3, 5), range(12)])
  })
})

it('a day is blocked from the first to the last day of a range', () => {
  const ranges = [range(3, 5)]
  expect([2, 3, 5, 6].map((day) => rangeWith(ranges, range(day).from) !== null)).toEqual([
    false,
    true,
    true,
    false,
  ])
})
