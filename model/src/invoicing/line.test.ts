import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discounted, type InvoiceLine, lineOf } from './line.ts'

const sumOf = (lines: readonly InvoiceLine[]) => lines.reduce((sum, { amount }) => sum + amount, 0)
const tenPercent = { kind: 'share', share: 1_000 } as const

describe('a discount', () => {
  test('is taken of what all lines come to, a credit of another rate among them', () => {
    const lines = [
      lineOf('package', 'Portraits', 2_100, 48_000),
      lineOf('other', 'Credit', 0, -8_000),
    ]
    const [discount, ...others] = discounted(lines, tenPercent).slice(lines.length)
    expect(others).toEqual([])
    expect(discount).toMatchObject({ amount: -4_000, rate: 2_100 })
    expect(sumOf(discounted(lines, tenPercent))).toBe(36_000)
  })

  test('of a fixed amount takes no more than is left after credits', () => {
    const lines = [
      lineOf('package', 'Portraits', 2_100, 48_000),
      lineOf('other', 'Credit', 0, -47_000),
    ]
    expect(sumOf(discounted(lines, { kind: 'amount', amount: 5_000 }))).toBe(0)
  })

  test('of lines that come to nothing, or less, is nothing', () => {
    const lines = [
      lineOf('package', 'Portraits', 2_100, 1_000),
      lineOf('other', 'Credit', 0, -8_000),
    ]
    expect(discounted(lines, tenPercent)).toEqual(lines)
  })
})

test('whatever the lines and rates, the sum falls by the discount and no rate is turned round', () => {
  const line = fc.record({
    rate: fc.constantFrom(0, 600, 900, 2_100),
    amount: fc.integer({ min: -90_000, max: 400_000 }),
  })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 10_000 }),
      (values, share) => {
        const lines = values.map(({ rate, amount }) => lineOf('other', 'Line', rate, amount))
        const after = discounted(lines, { kind: 'share', share })
        const before = Math.max(0, sumOf(lines))
        expect(sumOf(lines) - sumOf(after)).toBe(Math.round((before * share) / 10_000))
        for (const [rate, same] of Map.groupBy(after, (one) => one.rate)) {
          const was = sumOf(lines.filter((one) => one.rate === rate))
          if (was >= 0) expect(sumOf(same)).toBeGreaterThanOrEqual(0)
          else expect(sumOf(same)).toBe(was)
        }
      },
    ),
    { numRuns: 500 },
  )
})
