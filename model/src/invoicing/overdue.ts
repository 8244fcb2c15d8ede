import { addDays, type CalendarDate } from '../calendar.ts'

/** A span of days since something was due, both included; null is without an end. */
export interface OverdueSpan {
  from: number
  to: number | null
}

/** The spans by which what is overdue is told apart. */
export const overdueSpans: readonly OverdueSpan[] = [
  { from: 1, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 89 },
  { from: 90, to: null },
]

/** The due days that lie in a span on a day; `first` is null where the span has no end. */
export const daysOfSpan = (
  { from, to }: OverdueSpan,
  today: CalendarDate,
): { first: CalendarDate | null; last: CalendarDate } => ({
  first: to === null ? null : addDays(today, -to),
  last: addDays(today, -from),
})

/** Whether what is due on a day lies in a span. */
export function isInSpan(span: OverdueSpan, due: CalendarDate, today: CalendarDate): boolean {
  const { first, last } = daysOfSpan(span, today)
  return due <= last && (first === null || first <= due)
}
