import type { CalendarDate } from '@portal/model/calendar'
import type { BlockedRange } from '@portal/model/studio'

const inUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`)

const whole = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  timeZone: 'UTC',
})

/** "Saturday 13 March 2027" */
export const longDay = (date: CalendarDate): string => whole.format(inUtc(date))

const range = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "14 March 2027", "14 – 20 March 2027" */
export const rangeWords = ({ from, to }: BlockedRange): string =>
  range.formatRange(inUtc(from), inUtc(to))

/** "Sat 13" */
export const shortDay = (date: CalendarDate): string => short.format(inUtc(date))
