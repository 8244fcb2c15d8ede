import { z } from 'zod'

/** A time of day, `HH:MM`, where the person lives. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type ClockTime = z.infer<typeof ClockTime>

/** When the day's mail goes out, on the person's own clock. */
export const dailyMailTime: ClockTime = '08:00'

const minuteMs = 60_000
/** A day on which the clock goes back twice its usual hour still ends within these. */
const longestDayMinutes = 26 * 60

/** What a clock on the wall of a zone shows at an instant, `HH:MM`. */
function wallClock(zone: string): (at: number) => ClockTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return (at) => format.format(at)
}

/**
 * The first full minute after an instant that `is` right by the clock of a zone. Minute by minute,
 * because only the clock on the wall knows when an hour is left out or comes twice.
 */
function firstMinute(zone: string, after: Date, is: (clock: ClockTime) => boolean): Date {
  const clock = wallClock(zone)
  const start = Math.floor(after.getTime() / minuteMs) * minuteMs
  for (let minute = 1; minute < longestDayMinutes; minute += 1) {
    const at = start + minute * minuteMs
    if (is(clock(at))) return new Date(at)
  }
  return new Date(start + longestDayMinutes * minuteMs)
}

/** The end of the quiet hours that an instant lies in; null when it lies in none. */
export function quietUntil(
  { quiet, zone }: { quiet: { from: ClockTime; to: ClockTime } | null; zone: string },
  now: Date,
): Date | null {
  if (!quiet || quiet.from === quiet.to) return null
  const { from, to } = quiet
  const isQuiet = (clock: ClockTime) =>
    from < to ? from <= clock && clock < to : from <= clock || clock < to
  if (!isQuiet(wallClock(zone)(now.getTime()))) return null
  return firstMinute(zone, now, (clock) => !isQuiet(clock))
}

/** When the next daily mail goes out to somebody in a zone. */
export const nextDailyMail = (zone: string, now: Date): Date =>
  firstMinute(zone, now, (clock) => clock === dailyMailTime)
