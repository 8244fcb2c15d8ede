import type { Period } from './period.ts'
import { text } from '#text/text.ts'

const minuteMs = 60_000

/** How long something took (ms), in its two largest units: "25 min", "3 h 20 min", "2 days 4 h". */
export function durationWords(ms: number): string {
  const words = text.analytics.duration
  const minutes = Math.round(ms / minuteMs)
  if (minutes < 60) return words.minutes(minutes)
  if (minutes < 24 * 60) return words.hours(Math.floor(minutes / 60), minutes % 60)
  const hours = Math.round(minutes / 60)
  return words.days(Math.floor(hours / 24), hours % 24)
}

const inUtc = (date: string): Date => new Date(`${date}T00:00:00Z`)

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** "1 – 21 Nov 2026" */
export const periodWords = ({ from, to }: Period): string =>
  days.formatRange(inUtc(from), inUtc(to))

/** What stands below a bar: the day of the month, or the month with its year where that begins. */
export function barWords(kind: 'day' | 'month', { from }: Period, isFirst: boolean): string[] {
  const short = shortMonth.format(inUtc(from))
  if (kind === 'day')
    return [String(Number(from.slice(8))), ...(isFirst || from.endsWith('-01') ? [short] : [])]
  const month = from.slice(5, 7)
  // After a December the next bar tells a year: two would not fit side by side.
  return [short, ...(month === '01' || (isFirst && month !== '12') ? [from.slice(0, 4)] : [])]
}
