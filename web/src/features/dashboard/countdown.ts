import { type CalendarDate, daysBetween } from '@portal/model/calendar'

/** How far a day is away, ready for words. */
export type Countdown =
  | { when: 'today' | 'tomorrow' | 'yesterday' }
  | { when: 'ahead' | 'ago'; unit: 'days' | 'weeks' | 'months'; count: number }

/** Days below three weeks, weeks below four months, else months of 30 days; rounded down. */
export function countdownTo(date: CalendarDate, today: CalendarDate): Countdown {
  const days = daysBetween(today, date)
  if (days === 0) return { when: 'today' }
  if (days === 1) return { when: 'tomorrow' }
  if (days === -1) return { when: 'yesterday' }
  const when = days > 0 ? 'ahead' : 'ago'
  const far = Math.abs(days)
  if (far < 21) return { when, unit: 'days', count: far }
  if (far < 120) return { when, unit: 'weeks', count: Math.floor(far / 7) }
  return { when, unit: 'months', count: Math.floor(far / 30) }
}
