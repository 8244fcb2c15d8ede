import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportioned, portionOf } from '../money.ts'
import { discounted, lineOf } from './line.ts'
import { NumberPattern, numberOf } from './number.ts'
import { subtotalsOf, taxOn, totalsOf } from './tax.ts'

const rate = fc.constantFrom(0, 600, 1_200, 2_100, 1_975)
const amount = fc.integer({ min: -1_000_000, max: 100_000_000 })
const mode = fc.constantFrom('none', 'inclusive', 'exclusive')
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

test('tax is rounded half away from zero, once for each rate', () => {
  expect(taxOn('exclusive', 2_100, 250)).toBe(53)
  expect(taxOn('exclusive', 2_100, -250)).toBe(-53)
  expect(taxOn('inclusive', 2_100, 12_100)).toBe(2_100)
  // Line by line it would be 3 × 1 = 3.
  const lines = Array.from({ length: 3 }, () => ({ amount: 3, rate: 2_100 }))
  expect(totalsOf('exclusive', lines).tax).toBe(2)
})

test('net and tax are the total, whatever the lines, and a credit mirrors its charge', () => {
  fc.assert(
    fc.property(mode, fc.array(fc.record({ amount, rate }), { minLength: 1 }), (how, lines) => {
      const totals = totalsOf(how, lines)
      expect(totals.net + totals.tax).toBe(totals.total)
      if (how !== 'exclusive') expect(totals.total).toBe(sum(lines.map((line) => line.amount)))
      const mirrored = totalsOf(
        how,
        lines.map((line) => ({ ...line, amount: 0 - line.amount })),
      )
      expect(mirrored.total + totals.total).toBe(0)
    }),
  )
})

test('a part that is credited has its part of the tax, and the parts make the whole', () => {
  const positive = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ amount: positive, rate }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (lines, nat) => {
        const { total, shares } = totalsOf('exclusive', lines)
        const part = subtotalsOf(shares, nat % (total + 1))
        expect(sum(part.map(({ net, tax }) => net + tax))).toBe(nat % (total + 1))
        expect(subtotalsOf(shares, total)).toEqual(shares)
      },
    ),
  )
})

test('a discount takes what it says, and never more than there is', () => {
  const lines = [lineOf('other', 'A', 600, 3_333), lineOf('other', 'B', 2_100, 6_667)]
  const taken = (discount: Parameters<typeof discounted>[1]) =>
    0 -
    sum(
      discounted(lines, discount)
        .filter(({ kind }) => kind === 'discount')
        .map((line) => line.amount),
    )
  expect(taken({ kind: 'share', share: 1_000 })).toBe(1_000)
  expect(taken({ kind: 'amount', amount: 99_999 })).toBe(10_000)
  expect(taken({ kind: 'amount', amount: 1 })).toBe(1)
  expect(discounted(lines, null)).toEqual(lines)
})

test('parts add up to the whole, in whole steps where there are steps', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 13 })
  fc.assert(
    fc.property(amount, weights, fc.constantFrom(1, 10), (whole, shares, step) => {
      const rounded = whole * step
      const parts = apportioned(rounded, shares, step)
      expect(sum(parts)).toBe(rounded)
      for (const part of parts) expect(Math.abs(part % step)).toBe(0)
    }),
  )
  expect(portionOf(125, 1, 10)).toBe(13)
  expect(portionOf(125, 1, 10, 10)).toBe(10)
})

test('numbers follow their pattern, and a pattern without a year or a number is none', () => {
  expect(numberOf('{year}-{number:4}', 2027, 7)).toBe('2027-0007')
  expect(numberOf('INV {year}/{number}', 2027, 12_345)).toBe('INV 2027/12345')
  for (const pattern of [
    '{number}',
    '{year}',
    '{year}{number:0}',
    '{year}-{number}<b>',
    '{year}{year}',
  ])
    expect(NumberPattern.safeParse(pattern).success, pattern).toBe(false)
})
