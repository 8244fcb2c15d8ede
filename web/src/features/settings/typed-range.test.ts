import type { BlockedRange } from '@portal/model/studio'
import { expect, test } from 'vitest'
import { rangeOf, unfinished, withTyped } from './typed-range.ts'

const may = { from: '2027-05-01', to: '2027-05-09' }
const june = { from: '2027-06-01', to: '2027-06-02' }
const day = { from: '2027-05-20', to: '2027-05-20' }

test.each<[string, string, BlockedRange | null]>([
  ['', '', null],
  ['2027-05-20', '', day],
  ['2027-05-01', '2027-05-09', may],
  ['', '2027-05-09', { from: '', to: '2027-05-09' }],
])('from “%s” to “%s”', (from, to, range) => {
  expect(rangeOf(from, to)).toEqual(range)
})

test.each<[string, BlockedRange[], BlockedRange | null, BlockedRange | null, BlockedRange[]]>([
  ['what is begun comes to its place', [june], null, may, [may, june]],
  ['what is typed on takes its place', [june, day], day, may, [may, june]],
  ['what is cleared goes', [may, june], may, null, [june]],
  ['of two that are equal one goes', [may, may], may, null, [may]],
  ['nothing typed changes nothing', [may], null, null, [may]],
])('%s', (_, ranges, before, now, after) => {
  expect(withTyped(ranges, before, now)).toEqual(after)
})

test('what was left half typed is found again', () => {
  const half = { from: '2027-06-02', to: '2027-06-01' }
  expect(unfinished([may, half])).toEqual(half)
  expect(unfinished([may])).toBeNull()
})
