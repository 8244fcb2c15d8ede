import type { CalendarDate, Month } from '@portal/model/calendar'
import { type DayCount, netRevenueOf, type Statistics } from '@portal/model/statistics'

/** What was more (0.12) or less (−0.3) than before, as a fraction; null where nothing was before. */
export const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : (now - before) / before

export const funnelSteps = ['visits', 'requests', 'approved', 'paid'] as const
export type FunnelStep = (typeof funnelSteps)[number]

/**
 * The way from a visit to a payment. Fractions of the step before and of the visits; null where there
 * is nothing to be a fraction of. Each step counts what happened in the period, so one can be
 * above 1: what is approved today may have been asked for earlier.
 */
export function funnelOf(
  count: DayCount,
): { step: FunnelStep; count: number; ofBefore: number | null; ofVisits: number | null }[] {
  const fraction = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return funnelSteps.map((step, index) => {
    const before = funnelSteps[index - 1]
    return {
      step,
      count: count[step],
      ofBefore: before ? fraction(count[step], count[before]) : null,
      ofVisits: before ? fraction(count[step], count.visits) : null,
    }
  })
}

/** How long a first answer took on average (ms); null without any. */
export const answerTimeOf = ({ answered, answeredMs }: DayCount): number | null =>
  answered === 0 ? null : answeredMs / answered

/**
 * Packages by what is left of their revenue, then by requests; `fraction` is of the whole revenue,
 * 0 … 1. What came for no package is a row of its own (`id` null), so that all of them are the whole.
 */
export function popularPackages(
  total: DayCount,
): { id: string | null; name: string; requests: number; revenue: number; fraction: number }[] {
  const all = netRevenueOf(total)
  const fraction = (part: number) => (all > 0 ? Math.max(0, part / all) : 0)
  const rows = Object.entries(total.packages)
    .map(([id, { name, requests, revenue, back }]) => ({
      id,
      name,
      requests,
      revenue: revenue - back,
    }))
    .toSorted(
      (one, other) =>
        other.revenue - one.revenue ||
        other.requests - one.requests ||
        one.name.localeCompare(other.name),
    )
  const rest = rows.reduce((left, { revenue }) => left - revenue, all)
  return [...rows, ...(rest === 0 ? [] : [{ id: null, name: '', requests: 0, revenue: rest }])].map(
    (row) => ({ ...row, fraction: fraction(row.revenue) }),
  )
}

/** The top of a scale that holds a value: 1, 2 or 5 followed by zeros. */
export function scaleTop(value: number): number {
  if (value <= 1) return 1
  const unit = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((step) => step * unit >= value) ?? 10) * unit
}

/** A fraction as people read it, without the sign: whole from 10 on, else with one decimal. */
export function percentOf(fraction: number): string {
  const percent = Math.abs(fraction) * 100
  return percent >= 9.95 || percent === 0
    ? Math.round(percent).toLocaleString('en')
    : String(Number(percent.toFixed(1)))
}

/** The first day on which anything was counted; null before there is one. */
export function firstCounted(months: ReadonlyMap<Month, Statistics>): CalendarDate | null {
  const days = Array.from(months, ([month, { days }]) =>
    Object.keys(days).map((day) => `${month}-${day}`),
  ).flat()
  return days.length === 0 ? null : days.reduce((one, other) => (one < other ? one : other))
}
