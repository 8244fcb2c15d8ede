import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { isInSpan, overdueSpans } from './overdue.ts'

const today = '2027-03-13'

test.each([
  [-1, null],
  [0, null],
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-89'],
  [89, '61-89'],
  [90, '90-'],
  [258, '90-'],
])('%i days overdue are in one span at most', (days, name) => {
  const found = overdueSpans.filter((span) => isInSpan(span, addDays(today, -days), today))
  expect(found.map(({ from, to }) => `${from}-${to ?? ''}`)).toEqual(name === null ? [] : [name])
})
