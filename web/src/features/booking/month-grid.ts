import {
  addDays,
  addMonths,
  type CalendarDate,
  daysOf,
  type Month,
  monthOf,
  weekdayOf,
} from '@portal/model/calendar'

/** The weeks of a month, Monday first; null where a week reaches into another month. */
export function weeksOf(month: Month): (CalendarDate | null)[][] {
  const days: (CalendarDate | null)[] = daysOf(month)
  const lead = weekdayOf(`${month}-01`)
  const cells = [...Array<null>(lead).fill(null), ...days]
  const rows = Math.ceil(cells.length / 7)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column] ?? null),
  )
}

/** The same day that many months on, or the last day of a month that is too short for it. */
function inMonth(date: CalendarDate, months: number): CalendarDate {
  const days = daysOf(addMonths(monthOf(date), months))
  return days[Math.min(Number(date.slice(8)), days.length) - 1] ?? date
}

/**
 * Where a key takes the focus in the calendar (the keys of the WAI-ARIA date grid); null for a key
 * that is not the calendar's. Never leaves the months that can be looked at.
 */
export function focusAfter(
  key: string,
  shift: boolean,
  from: CalendarDate,
  months: readonly Month[],
): CalendarDate | null {
  const to: Record<string, () => CalendarDate> = {
    ArrowLeft: () => addDays(from, -1),
    ArrowRight: () => addDays(from, 1),
    ArrowUp: () => addDays(from, -7),
    ArrowDown: () => addDays(from, 7),
    Home: () => addDays(from, -weekdayOf(from)),
    End: () => addDays(from, 6 - weekdayOf(from)),
    PageUp: () => inMonth(from, shift ? -12 : -1),
    PageDown: () => inMonth(from, shift ? 12 : 1),
  }
  const target = Object.hasOwn(to, key) ? to[key]?.() : undefined
  if (!target) return null
  const first = `${months[0] ?? monthOf(from)}-01`
  const last = daysOf(months.at(-1) ?? monthOf(from)).at(-1) ?? from
  return target < first ? first : target > last ? last : target
}
