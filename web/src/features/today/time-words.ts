import { type CalendarDate, daysBetween } from '@portal/model/calendar'
import { text } from '#text/text.ts'

const minuteMs = 60_000

/** How long ago something was, rounded down: "12 min", "5 h", "3 days". */
export function ageWords(since: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - since.getTime()) / minuteMs)
  const words = text.today.age
  if (minutes < 1) return words.now
  if (minutes < 60) return words.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? words.hours(hours) : words.days(Math.floor(hours / 24))
}

/** "Today", "Tomorrow", "In 12 days", for a day that is not past. */
export function countdownWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date)
  const words = text.today.ahead
  return days <= 0 ? words.today : days === 1 ? words.tomorrow : words.days(days)
}

/** "3 days overdue", "due today", "due in 5 days". */
export function dueWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due)
  const words = text.today.due
  return days === 0 ? words.today : days > 0 ? words.ahead(days) : words.over(-days)
}

/** "22 Nov, 13:00" in a zone. */
export const shortInstant = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** Which greeting fits the hour in a zone; the evening lasts until five. */
export function partOfDay(zone: string, at: Date): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(
      at,
    ),
  )
  return hour < 5 ? 'evening' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
}
