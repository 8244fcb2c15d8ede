import { addDays, type CalendarDate, dayIn, formatDay } from '@portal/model/calendar'
import { text } from '#text/text.ts'

/** The zone of this browser (IANA name): whose days and nights they are. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What happened on one day of the reader's calendar. */
export interface Day<Row> {
  date: CalendarDate
  rows: Row[]
}

/** Rows in the order they come, below the days they were on in a zone (IANA name). */
export function groupByDay<Row extends { value: { at: Date } }>(
  rows: readonly Row[],
  zone: string,
): Day<Row>[] {
  const days: Day<Row>[] = []
  for (const row of rows) {
    const date = dayIn(zone, row.value.at)
    const last = days.at(-1)
    if (last?.date === date) last.rows.push(row)
    else days.push({ date, rows: [row] })
  }
  return days
}

/** "Today", "Yesterday", "14 March 2027". */
export function dayName(date: CalendarDate, today: CalendarDate): string {
  if (date === today) return text.notices.history.today
  if (date === addDays(today, -1)) return text.notices.history.yesterday
  return formatDay(date)
}
