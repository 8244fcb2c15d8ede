import { z } from 'zod'
import { type CalendarDate, monthOf, type Month } from './calendar.ts'
import { contract } from './contract.ts'
import { PackageId, VisitId } from './ids.ts'

/** What is counted of one package. */
export const PackageCount = z.strictObject({
  name: z.string().max(80),
  requests: z.int().min(0),
  revenue: z.int().min(0),
})

const counted = () => z.int().min(0).default(0)

/** What happened in the studio on one day. Money in minor units, time in ms. */
export const DayCount = z.strictObject({
  visits: counted(),
  requests: counted(),
  approved: counted(),
  declined: counted(),
  cancelled: counted(),
  completed: counted(),
  /** Bookings that got their first payment. */
  paid: counted(),
  revenue: counted(),
  /** What of it went back, by refunds and lost disputes. */
  refunded: counted(),
  /** Galleries whose choice came in for the first time. */
  submitted: counted(),
  /** First answers to requests, and how long they took together. */
  answered: counted(),
  answeredMs: counted(),
  packages: z.record(PackageId, PackageCount).default({}),
})
export type DayCount = z.infer<typeof DayCount>

/** Running counters of one month, by day of the studio's zone; written with each change they count. */
export const Statistics = z.strictObject({
  days: z.record(z.string().regex(/^\d\d$/), DayCount),
})
export type Statistics = z.infer<typeof Statistics>

/** One thing that is counted. */
export type Count =
  | { event: 'visit' | 'declined' | 'cancelled' | 'completed' | 'approved' | 'paid' | 'submitted' }
  | { event: 'requested'; package: { id: string; name: string } }
  | { event: 'answered'; ms: number }
  /** `package`: null for an invoice that no booking has. */
  | { event: 'revenue'; amount: number; package: { id: string; name: string } | null }
  | { event: 'refunded'; amount: number }

export const emptyDay = (): DayCount => DayCount.parse({})

/** The day with one more of something. */
export function withCount(day: DayCount, count: Count): DayCount {
  const forPackage = (
    { id, name }: { id: string; name: string },
    change: { requests?: number; revenue?: number },
  ): DayCount['packages'] => {
    const known = day.packages[id] ?? { name, requests: 0, revenue: 0 }
    return {
      ...day.packages,
      [id]: {
        name,
        requests: known.requests + (change.requests ?? 0),
        revenue: known.revenue + (change.revenue ?? 0),
      },
    }
  }
  switch (count.event) {
    case 'visit':
      return { ...day, visits: day.visits + 1 }
    case 'requested':
      return {
        ...day,
        requests: day.requests + 1,
        packages: forPackage(count.package, { requests: 1 }),
      }
    case 'answered':
      return { ...day, answered: day.answered + 1, answeredMs: day.answeredMs + count.ms }
    case 'revenue':
      return {
        ...day,
        revenue: day.revenue + count.amount,
        packages: count.package
          ? forPackage(count.package, { revenue: count.amount })
          : day.packages,
      }
    case 'refunded':
      return { ...day, refunded: day.refunded + count.amount }
    default:
      return { ...day, [count.event]: day[count.event] + 1 }
  }
}

/** The month with more of something on one of its days. */
export function withCounts(
  statistics: Statistics | null,
  date: CalendarDate,
  counts: readonly Count[],
): Statistics {
  const key = date.slice(8)
  const day = statistics?.days[key] ?? emptyDay()
  return { days: { ...statistics?.days, [key]: counts.reduce(withCount, day) } }
}

/** Two days, or two sums of days, together. */
export function sumOf(one: DayCount, other: DayCount): DayCount {
  const packages = { ...one.packages }
  for (const [id, count] of Object.entries(other.packages)) {
    const known = packages[id]
    packages[id] = known
      ? {
          name: count.name,
          requests: known.requests + count.requests,
          revenue: known.revenue + count.revenue,
        }
      : count
  }
  const { packages: _, ...numbers } = one
  const sums = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      value + other[name as keyof typeof numbers],
    ]),
  )
  return DayCount.parse({ ...sums, packages })
}

/** Everything between two days, both included. */
export function totalBetween(
  months: ReadonlyMap<Month, Statistics>,
  from: CalendarDate,
  to: CalendarDate,
): DayCount {
  let total = emptyDay()
  for (const [month, { days }] of months)
    for (const [day, count] of Object.entries(days)) {
      const date = `${month}-${day}`
      if (from <= date && date <= to) total = sumOf(total, count)
    }
  return total
}

/** Every month of a period, in order, with what happened in it. */
export function monthsBetween(
  months: ReadonlyMap<Month, Statistics>,
  from: CalendarDate,
  to: CalendarDate,
  all: readonly Month[],
): { month: Month; count: DayCount }[] {
  return all
    .filter((month) => monthOf(from) <= month && month <= monthOf(to))
    .map((month) => ({
      month,
      count: totalBetween(new Map([[month, months.get(month) ?? { days: {} }]]), from, to),
    }))
}

/** A table for a spreadsheet (RFC 4180), one row a month; money in major units. */
export function toCsv(
  rows: readonly { month: Month; count: DayCount }[],
  decimals: number,
): string {
  const head = [
    'month',
    'visits',
    'requests',
    'approved',
    'paid',
    'completed',
    'declined',
    'cancelled',
    'revenue',
  ]
  const lines = rows.map(({ month, count }) => [
    month,
    count.visits,
    count.requests,
    count.approved,
    count.paid,
    count.completed,
    count.declined,
    count.cancelled,
    (count.revenue / 10 ** decimals).toFixed(decimals),
  ])
  return [head, ...lines].map((line) => line.join(',')).join('\r\n') + '\r\n'
}

/** Somebody has looked at the public page; counted once for each visit. */
export const recordVisit = contract({
  role: 'anyone',
  withoutAppCheck: true,
  input: z.strictObject({ visit: VisitId.min(16) }),
  output: z.strictObject({ counted: z.boolean() }),
})

/** That a visit has been counted; deleted by its TTL. */
export const Visit = z.strictObject({ until: z.date() })
export type Visit = z.infer<typeof Visit>
