import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenOffsets, rowsBetween } from './row-window.ts'

const offsets = [0, 100, 250, 300, 500]

test.each([
  ['the whole list', 0, 500, { first: 0, last: 4 }],
  ['a stretch inside one row', 120, 130, { first: 1, last: 2 }],
  ['a stretch that begins where a row begins', 250, 300, { first: 2, last: 3 }],
  ['above the list', -300, -100, { first: 0, last: 0 }],
  ['below the list', 900, 1_200, { first: 4, last: 4 }],
])('%s', (_, from, to, range) => {
  expect(rowsBetween(offsets, from, to)).toEqual(range)
})

test('an empty list has no rows', () => {
  expect(rowsBetween([0], -100, 900)).toEqual({ first: 0, last: 0 })
  expect(rowsBetween([], 0, 900)).toEqual({ first: 0, last: 0 })
})

test('exactly the rows that touch the stretch are in the window', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }),
      fc.integer({ min: -500, max: 9_000 }),
      fc.integer({ min: 1, max: 2_000 }),
      (heights, from, length) => {
        const tops = heights.reduce((all, height) => [...all, (all.at(-1) ?? 0) + height], [0])
        const touching = heights
          .map((height, row) => ({ row, top: tops[row] ?? 0, end: (tops[row] ?? 0) + height }))
          .filter(({ top, end }) => end > from && top < from + length)
          .map(({ row }) => row)
        const { first, last } = rowsBetween(tops, from, from + length)
        expect(heights.map((_, row) => row).slice(first, last)).toEqual(touching)
      },
    ),
  )
})

test('rows of one height follow each other', () => {
  expect(evenOffsets(3, 64)).toEqual([0, 64, 128, 192])
})
