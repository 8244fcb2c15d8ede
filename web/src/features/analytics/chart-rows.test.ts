import { emptyDay, type Statistics, totalBetween } from '@portal/model/statistics'
import { expect, it } from 'vitest'
import { chartRows } from './chart-rows.ts'

const earned = (revenue: number) => ({ ...emptyDay(), revenue })
const months = new Map<string, Statistics>([
  ['2026-09', { days: { '14': earned(1), '15': earned(2) } }],
  ['2026-11', { days: { '21': earned(4), '22': earned(8) } }],
])

it.each([
  ['month', '2026-09-15', '2026-11-21', [2, 0, 4]],
  ['day', '2026-11-20', '2026-11-22', [0, 4, 8]],
] as const)('rows by %s add up to the total of the period', (kind, from, to, revenues) => {
  const chart = chartRows(months, { from, to })
  expect(chart.kind).toBe(kind)
  expect(chart.rows.map(({ count }) => count.revenue)).toEqual(revenues)
  expect(revenues.reduce<number>((sum, one) => sum + one, 0)).toBe(
    totalBetween(months, from, to).revenue,
  )
})
