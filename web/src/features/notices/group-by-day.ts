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

/** "14:05" for today, "Yesterday", or "14 Mar 2027", on the clocks here. */
export function shortTime(at: Date, now: Date): string {
  const zone = zoneHere()
  const [date, today] = [dayIn(zone, at), dayIn(zone, now)]
  if (date === addDays(today, -1)) return text.notices.history.yesterday
  const parts: Intl.DateTimeFormatOptions =
    date === today
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short', year: 'numeric' }
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts }).format(at)
}

/** "Today", "Yesterday", "14 March 2027". */
export function dayName(date: CalendarDate, today: CalendarDate): string {
  if (date === today) return text.notices.history.today
  if (date === addDays(today, -1)) return text.notices.history.yesterday
  return formatDay(date)
}
