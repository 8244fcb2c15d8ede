import { expect, test } from 'vitest'
import { dayName, groupByDay } from './group-by-day.ts'

const at = (instant: string) => ({ value: { at: new Date(instant) } })

test('what happened around midnight is on the day it was where the reader is', () => {
  const rows = [at('2026-11-21T23:30:00Z'), at('2026-11-21T22:30:00Z'), at('2026-11-20T09:00:00Z')]
  const days = (zone: string) =>
    groupByDay(rows, zone).map(({ date, rows: on }) => [date, on.length])
  expect(days('Europe/Brussels')).toEqual([
    ['2026-11-22', 1],
    ['2026-11-21', 1],
    ['2026-11-20', 1],
  ])
  expect(days('UTC')).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 1],
  ])
})

test('the order of the rows is kept', () => {
  const [late, early] = [at('2026-11-21T12:00:00Z'), at('2026-11-21T08:00:00Z')]
  expect(groupByDay([late, early], 'UTC')[0]?.rows).toEqual([late, early])
})

test('the last two days have names, also across a month', () => {
  expect(dayName('2026-12-01', '2026-12-01')).toBe('Today')
  expect(dayName('2026-11-30', '2026-12-01')).toBe('Yesterday')
  expect(dayName('2026-11-29', '2026-12-01')).toBe('29 November 2026')
})
