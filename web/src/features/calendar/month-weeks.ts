import {
  addDays,
  addMonths,
  type CalendarDate,
  daysOf,
  type Month,
  monthOf,
  weekdayOf,
} from '@portal/model/calendar'

/** The six weeks that show a month, Monday first, with the days of its neighbours. */
export function weeksOf(month: Month): CalendarDate[][] {
  const first = addDays(`${month}-01`, -weekdayOf(`${month}-01`))
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)),
  )
}

/** The same day that many months on, or the last day of a month that is too short for it. */
export function inMonth(date: CalendarDate, months: number): CalendarDate {
  const days = daysOf(addMonths(monthOf(date), months))
  return days[Math.min(Number(date.slice(8)), days.length) - 1] ?? date
}

/**
 * Where a key takes the focus (the keys of the WAI-ARIA date grid), with shift a year for a month;
 * null for a key that is not the calendar's.
 */
export function focusAfter(key: string, shift: boolean, from: CalendarDate): CalendarDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1)
    case 'ArrowRight':
      return addDays(from, 1)
    case 'ArrowUp':
      return addDays(from, -7)
    case 'ArrowDown':
      return addDays(from, 7)
    case 'Home':
      return addDays(from, -weekdayOf(from))
    case 'End':
      return addDays(from, 6 - weekdayOf(from))
    case 'PageUp':
      return inMonth(from, shift ? -12 : -1)
    case 'PageDown':
      return inMonth(from, shift ? 12 : 1)
    default:
      return null
  }
}
