import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Count,
  countIn,
  emptyDay,
  monthsBetween,
  netRevenueOf,
  revenueApart,
  type Statistics,
  statisticsIn,
  sumOf,
  toCsv,
  totalBetween,
  withCount,
  withCounts,
} from './statistics.ts'

const sold = { id: 'the-wedding', name: 'The Wedding' }

const someCount: fc.Arbitrary<Count> = fc.oneof(
  fc.constantFrom<Count>(
    { event: 'visit' },
    { event: 'approved' },
    { event: 'declined' },
    { event: 'cancelled' },
    { event: 'completed' },
    { event: 'paid' },
    { event: 'requested', package: sold },
  ),
  fc.record({ event: fc.constant('answered' as const), ms: fc.nat(1e6) }),
  fc.record({
    event: fc.constantFrom(
      'revenue' as const,
      'refunded' as const,
      'regained' as const,
      'corrected' as const,
    ),
    money: fc.record({
      amount: fc.nat(1e6),
      currency: fc.constantFrom('EUR' as const, 'JPY' as const),
    }),
    package: fc.constant({ id: 'film', name: 'Film' }),
  }),
)

test('counted in any order and on any days, the sum is that of one day', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), someCount)), (counted) => {
      const month = counted.reduce<Statistics | null>(
        (all, [day, count]) => withCounts(all, `2027-03-${String(day).padStart(2, '0')}`, [count]),
        null,
      )
      const total = totalBetween(
        new Map([['2027-03', month ?? { days: {} }]]),
        '2027-03-01',
        '2027-03-31',
      )
      const together = counted.map(([, count]) => count).reduce(withCount, emptyDay())
      expect(total).toEqual(together)
    }),
  )
})

test('adding days is the same whichever comes first', () => {
  fc.assert(
    fc.property(fc.array(someCount), fc.array(someCount), (one, other) => {
      const [a, b] = [one.reduce(withCount, emptyDay()), other.reduce(withCount, emptyDay())]
      expect(sumOf(a, b)).toEqual(sumOf(b, a))
    }),
  )
})

const months = new Map([
  ['2027-02', withCounts(null, '2027-02-28', [{ event: 'visit' }])],
  [
    '2027-03',
    withCounts(
      withCounts(null, '2027-03-01', [{ event: 'visit' }, { event: 'visit' }]),
      '2027-03-02',
      [{ event: 'revenue', money: { amount: 123_456, currency: 'EUR' }, package: sold }],
    ),
  ],
])

test('a period holds its first and its last day and nothing beside them', () => {
  expect(totalBetween(months, '2027-02-28', '2027-03-01').visits).toBe(3)
  expect(totalBetween(months, '2027-03-01', '2027-03-01').visits).toBe(2)
  expect(totalBetween(months, '2027-03-02', '2027-12-31').visits).toBe(0)
})

test('the table has a row for each month, also the empty ones, and money in major units', () => {
  const inEuros = new Map(Array.from(months, ([name, month]) => [name, statisticsIn(month, 'EUR')]))
  const rows = monthsBetween(inEuros, '2027-02-01', '2027-04-30', ['2027-02', '2027-03', '2027-04'])
  expect(rows.map(({ month, count }) => [month, count.visits])).toEqual([
    ['2027-02', 1],
    ['2027-03', 2],
    ['2027-04', 0],
  ])
  expect(toCsv(rows, 2).split('\r\n')[2]).toBe('2027-03,2,0,0,0,0,0,0,1234.56,0,1234.56')
})

test('money of another currency is never added to that of the studio', () => {
  const earned = (amount: number, currency: 'EUR' | 'JPY'): Count => ({
    event: 'revenue',
    money: { amount, currency },
    package: sold,
  })
  const before = {
    ...emptyDay(),
    revenue: 50,
    packages: { [sold.id]: { name: sold.name, requests: 1, revenue: 50, back: 0 } },
  }
  const day = [earned(100, 'EUR'), earned(9_000, 'JPY'), earned(200, 'EUR')].reduce(
    withCount,
    before,
  )
  const inEuros = countIn(day, 'EUR')
  expect(inEuros.revenue).toBe(350)
  expect(inEuros.packages[sold.id]?.revenue).toBe(350)
  expect(revenueApart(inEuros)).toEqual([{ amount: 9_000, currency: 'JPY' }])
  expect(revenueApart(sumOf(inEuros, inEuros))).toEqual([{ amount: 18_000, currency: 'JPY' }])
})

test('revenue is what is left of what came in, for the day and for each package', () => {
  const moved = (
    event: 'revenue' | 'refunded' | 'regained' | 'corrected',
    amount: number,
  ): Count => ({
    event,
    money: { amount, currency: 'EUR' },
    package: sold,
  })
  const day = countIn(
    [
      moved('revenue', 1_000),
      moved('refunded', 300),
      moved('regained', 100),
      moved('corrected', 50),
    ].reduce(withCount, emptyDay()),
    'EUR',
  )
  expect(netRevenueOf(day)).toBe(750)
  const { revenue = 0, back = 0 } = day.packages[sold.id] ?? {}
  expect(revenue - back).toBe(750)
  const [, row] = toCsv([{ month: '2027-03', count: day }], 2).split('\r\n')
  expect(row?.split(',').slice(-3)).toEqual(['11', '3.5', '7.5'])
})
