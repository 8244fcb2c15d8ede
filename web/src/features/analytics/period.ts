import {
  addDays,
  addMonths,
  CalendarDate as CalendarDateSchema,
  type CalendarDate,
  daysBetween,
  daysOf,
  type Month,
  monthOf,
} from '@portal/model/calendar'

/** Days of the studio's zone, first and last included. */
export interface Period {
  from: CalendarDate
  to: CalendarDate
}

export const presets = ['month', 'quarter', 'twelve', 'year'] as const
export type Preset = (typeof presets)[number]

/** The first day that can be asked for; nothing was counted before it. */
export const firstDay: CalendarDate = '2000-01-01'

const isPreset = (name: string | null): name is Preset =>
  (presets as readonly (string | null)[]).includes(name)

/** A named period up to today: whole months before this one, and this one so far. */
export function periodOf(preset: Preset, today: CalendarDate): Period {
  const month = monthOf(today)
  const first: Record<Preset, Month> = {
    month,
    quarter: addMonths(month, -2),
    twelve: addMonths(month, -11),
    year: `${today.slice(0, 4)}-01`,
  }
  return { from: `${first[preset]}-01`, to: today }
}

/** A period from two typed days; null when they are no days, in the wrong order or out of reach. */
export function typedPeriod(from: string, to: string, today: CalendarDate): Period | null {
  const areDays =
    CalendarDateSchema.safeParse(from).success && CalendarDateSchema.safeParse(to).success
  return areDays && firstDay <= from && from <= to && to <= today ? { from, to } : null
}

/** What the address asks for: `?from=…&to=…`, or `?period=…`, or the last twelve months. */
export function readPeriod(
  params: URLSearchParams,
  today: CalendarDate,
): { preset: Preset | null; period: Period } {
  const typed = typedPeriod(params.get('from') ?? '', params.get('to') ?? '', today)
  if (typed) return { preset: null, period: typed }
  const asked = params.get('period')
  const preset = isPreset(asked) ? asked : 'twelve'
  return { preset, period: periodOf(preset, today) }
}

export function monthsOf({ from, to }: Period): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1))
    months.push(month)
  return months
}

const isLastOfMonth = (date: CalendarDate): boolean => addDays(date, 1).endsWith('-01')

/**
 * What a period is compared with. From the first of a month on: the same days of as many months
 * before (1–21 November with 1–21 October, a whole February with a whole January). Else as many
 * days right before it.
 */
export function periodBefore(period: Period): Period {
  const { from, to } = period
  if (!from.endsWith('-01')) {
    const length = daysBetween(from, to) + 1
    return { from: addDays(from, -length), to: addDays(from, -1) }
  }
  const months = -monthsOf(period).length
  const days = daysOf(addMonths(monthOf(to), months))
  const day = isLastOfMonth(to) ? days.length : Math.min(Number(to.slice(8)), days.length)
  return { from: `${addMonths(monthOf(from), months)}-01`, to: days[day - 1] ?? from }
}

/** The longest period (days) that is drawn day by day. */
const longestByDay = 62

/** The parts a period is drawn in: its days when it is short, else its months cut to the period. */
export function partsOf(period: Period): { kind: 'day' | 'month'; parts: Period[] } {
  const { from, to } = period
  const length = daysBetween(from, to) + 1
  if (length <= longestByDay)
    return {
      kind: 'day',
      parts: Array.from({ length }, (_, index) => {
        const day = addDays(from, index)
        return { from: day, to: day }
      }),
    }
  return {
    kind: 'month',
    parts: monthsOf(period).map((month) => {
      const first = `${month}-01`
      const last = daysOf(month).at(-1) ?? first
      return { from: first < from ? from : first, to: last > to ? to : last }
    }),
  }
}
