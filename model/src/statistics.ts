import { z } from 'zod'
import { type CalendarDate, Month, monthOf } from './calendar.ts'
import { declareCall } from './call.ts'
import { type Csv, csvOf } from './csv.ts'
import { PackageId, VisitId } from './ids.ts'
import { Currency, type Money, type SignedAmount } from './money.ts'
import { StoredWords } from './words.ts'

const counted = () => z.int().min(0).default(0)

/** What is counted of one package. */
export const PackageCount = z.strictObject({
  name: StoredWords(80),
  requests: z.int().min(0),
  /** As that of its day. */
  revenue: z.int().min(0),
  /** What of it went back, or was entered by mistake. */
  back: counted(),
})

/** The money of one day in one currency. */
export const Takings = z.strictObject({
  revenue: counted(),
  /** What of it went back, by refunds and disputes. */
  refunded: counted(),
  /** What of that came back: refunds that failed, disputes that were won. */
  regained: counted(),
  /** What of the revenue was entered by mistake. */
  corrected: counted(),
  /** By package: what came in or came back, and what went back or was none. */
  packages: z.record(PackageId, z.int().min(0)).default({}),
  packagesBack: z.record(PackageId, z.int().min(0)).default({}),
})
export type Takings = z.infer<typeof Takings>

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
  /** Counted while all money was taken to be in the studio's currency. */
  revenue: counted(),
  refunded: counted(),
  regained: counted(),
  corrected: counted(),
  takings: z.partialRecord(Currency, Takings).default({}),
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

/** Visits are spread over so many documents of a month. */
export const visitShards = 4
/** Visits that are counted, of whomever; an attack is no reason to write more. */
export const visitsOfAll = { perMinute: 120, perHour: 3_000 } as const
export const visitsPerDay = 20_000

/**
 * A part of the visits of a month, by day. Anybody causes them, so they share no document with what
 * bookings and payments write.
 */
export const VisitCount = z.strictObject({
  month: Month,
  days: z.record(z.string().regex(/^\d\d$/), z.int().min(0)),
})
export type VisitCount = z.infer<typeof VisitCount>

/** The months with the visits that were counted beside them. */
export function withVisits(
  months: ReadonlyMap<Month, Statistics>,
  counts: readonly VisitCount[],
): Map<Month, Statistics> {
  const all = new Map(months)
  for (const { month, days } of counts)
    for (const [key, visits] of Object.entries(days)) {
      const known = all.get(month)?.days ?? {}
      const day = known[key] ?? emptyDay()
      all.set(month, { days: { ...known, [key]: { ...day, visits: day.visits + visits } } })
    }
  return all
}

/** Money that came, went back, came back again, or had been entered by mistake. */
export type MoneyEvent = 'revenue' | 'refunded' | 'regained' | 'corrected'

/** One thing that is counted. */
export type Count =
  | { event: 'visit' | 'declined' | 'cancelled' | 'completed' | 'approved' | 'paid' | 'submitted' }
  | { event: 'requested'; package: { id: string; name: string } }
  | { event: 'answered'; ms: number }
  /** `package`: null for an invoice that no booking has. */
  | { event: MoneyEvent; money: Money; package: { id: string; name: string } | null }

export const emptyDay = (): DayCount => DayCount.parse({})

const noTakings: Takings = Takings.parse({})

/** Each number under a key, of both together. */
function addedUp<Key extends string>(
  one: Partial<Record<Key, number>>,
  other: Partial<Record<Key, number>>,
): Record<Key, number> {
  const sums = { ...one } as Record<Key, number>
  for (const key of Object.keys(other) as Key[]) sums[key] = (sums[key] ?? 0) + (other[key] ?? 0)
  return sums
}

/** The money of two days, currency by currency. */
function takenTogether(one: DayCount['takings'], other: DayCount['takings']): DayCount['takings'] {
  const sums = { ...one }
  for (const currency of Object.keys(other) as Currency[]) {
    const [a, b] = [sums[currency] ?? noTakings, other[currency] ?? noTakings]
    sums[currency] = {
      revenue: a.revenue + b.revenue,
      refunded: a.refunded + b.refunded,
      regained: a.regained + b.regained,
      corrected: a.corrected + b.corrected,
      packages: addedUp(a.packages, b.packages),
      packagesBack: addedUp(a.packagesBack, b.packagesBack),
    }
  }
  return sums
}

/**
 * A day with the money of one currency as its own. What was counted without one is taken to be in
 * it; what came in others stays apart in `takings`.
 */
export function countIn(day: DayCount, currency: Currency): DayCount {
  const { [currency]: own = noTakings, ...takings } = day.takings
  const packages = Object.entries(day.packages).map(([id, count]) => [
    id,
    {
      ...count,
      revenue: count.revenue + (own.packages[id] ?? 0),
      back: count.back + (own.packagesBack[id] ?? 0),
    },
  ])
  return {
    ...day,
    revenue: day.revenue + own.revenue,
    refunded: day.refunded + own.refunded,
    regained: day.regained + own.regained,
    corrected: day.corrected + own.corrected,
    packages: Object.fromEntries(packages) as DayCount['packages'],
    takings,
  }
}

/** The same of each day of a month. */
export const statisticsIn = ({ days }: Statistics, currency: Currency): Statistics => ({
  days: Object.fromEntries(Object.entries(days).map(([key, day]) => [key, countIn(day, currency)])),
})

/** What is left of the revenue after everything that went back; what the ledger says came in. */
export const netRevenueOf = ({
  revenue,
  refunded,
  regained,
  corrected,
}: Pick<Takings, 'revenue' | 'refunded' | 'regained' | 'corrected'>): SignedAmount =>
  revenue - refunded + regained - corrected

/** The net revenue that stays apart: a sum for each other currency. */
export const revenueApart = ({ takings }: DayCount): Money[] =>
  (Object.keys(takings) as Currency[])
    .map((currency) => ({ amount: netRevenueOf(takings[currency] ?? noTakings), currency }))
    .filter(({ amount }) => amount !== 0)

/** The day with one more of something. */
export function withCount(day: DayCount, count: Count): DayCount {
  const forPackage = (
    { id, name }: { id: string; name: string },
    requests: number,
  ): DayCount['packages'] => {
    const known = day.packages[id] ?? { name, requests: 0, revenue: 0, back: 0 }
    return { ...day.packages, [id]: { ...known, name, requests: known.requests + requests } }
  }
  const taken = ({ currency }: Money, change: Partial<Takings>): DayCount['takings'] =>
    takenTogether(day.takings, { [currency]: { ...noTakings, ...change } })
  switch (count.event) {
    case 'visit':
      return { ...day, visits: day.visits + 1 }
    case 'requested':
      return {
        ...day,
        requests: day.requests + 1,
        packages: forPackage(count.package, 1),
      }
    case 'answered':
      return { ...day, answered: day.answered + 1, answeredMs: day.answeredMs + count.ms }
    case 'revenue':
    case 'refunded':
    case 'regained':
    case 'corrected': {
      const { amount } = count.money
      const side =
        count.event === 'revenue' || count.event === 'regained' ? 'packages' : 'packagesBack'
      return {
        ...day,
        takings: taken(count.money, {
          [count.event]: amount,
          ...(count.package && { [side]: { [count.package.id]: amount } }),
        }),
        packages: count.package ? forPackage(count.package, 0) : day.packages,
      }
    }
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
          back: known.back + count.back,
        }
      : count
  }
  const { packages: _, takings, ...numbers } = one
  const sums = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      value + other[name as keyof typeof numbers],
    ]),
  )
  return DayCount.parse({ ...sums, packages, takings: takenTogether(takings, other.takings) })
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

/**
 * A table for a spreadsheet (RFC 4180), one row a month; money in major units, `revenue` being what
 * is left of what was received.
 */
export function toCsv(rows: readonly { month: Month; count: DayCount }[], decimals: number): Csv {
  const head = [
    'month',
    'visits',
    'requests',
    'approved',
    'paid',
    'completed',
    'declined',
    'cancelled',
    'received',
    'went back',
    'revenue',
  ]
  const major = (amount: number) => Number((amount / 10 ** decimals).toFixed(decimals))
  const lines = rows.map(({ month, count }) => [
    month,
    count.visits,
    count.requests,
    count.approved,
    count.paid,
    count.completed,
    count.declined,
    count.cancelled,
    major(count.revenue + count.regained),
    major(count.refunded + count.corrected),
    major(netRevenueOf(count)),
  ])
  return csvOf([head, ...lines])
}

/** Somebody has looked at the public page; counted once for each visit. */
export const recordVisit = declareCall({
  role: 'anyone',
  whileClosed: true,
  withoutAppCheck: true,
  // Honest pages ask once in a session.
  budget: { perMinute: 60, perHour: 300 },
  input: z.strictObject({ visit: VisitId.min(16) }),
  output: z.strictObject({ counted: z.boolean() }),
})

/** That a visit has been counted; deleted by its TTL. */
export const Visit = z.strictObject({ until: z.date() })
export type Visit = z.infer<typeof Visit>
