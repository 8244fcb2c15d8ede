import { z } from 'zod'
import { instantIn } from './wall-time.ts'

/**
 * A day in the studio's zone, `YYYY-MM-DD`: a shoot is on a day, not at an instant. Of years whose
 * clocks can be computed, with room to count on from it; another one is a slip of who types it.
 */
export const CalendarDate = z.iso.date().refine((day) => '1970-01-02' <= day && day < '9000')
export type CalendarDate = z.infer<typeof CalendarDate>

/** `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** Whether a name is a time zone (IANA), as `Europe/Brussels`. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The day it is in a zone (IANA name) at an instant. */
export const dayIn = (zone: string, at: Date): CalendarDate =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at)

/** The hour (0 … 23) a clock in a zone shows at an instant. */
export const hourIn = (zone: string, at: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }).format(at),
  )

/** The first instant of a day in a zone, also where the clock leaves midnight out. */
export const startOfDay = (zone: string, date: CalendarDate): Date =>
  instantIn(zone, Date.parse(`${date}T00:00:00Z`))

/** The instant at which a day is over in a zone: the first one of the next. */
export const endOfDay = (zone: string, date: CalendarDate): Date =>
  startOfDay(zone, addDays(date, 1))

/** The day that many days later; calendar arithmetic, so daylight saving does not matter. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const monthOf = (date: CalendarDate): Month => date.slice(0, 7)

export function addMonths(month: Month, months: number): Month {
  const at = new Date(`${month}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  return at.toISOString().slice(0, 7)
}

/** Every day of a month, in order. */
export function daysOf(month: Month): CalendarDate[] {
  const count = daysBetween(`${month}-01`, `${addMonths(month, 1)}-01`)
  return Array.from({ length: count }, (_, index) => addDays(`${month}-01`, index))
}

/** 0 for Monday … 6 for Sunday. */
export const weekdayOf = (date: CalendarDate): number =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** "14 March 2027" */
export const formatDay = (date: CalendarDate, locale = 'en-GB'): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** "March 2027" */
export const formatMonth = (month: Month, locale = 'en-GB'): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

/** "Saturday 21 November, 18:00" in a zone */
export const formatInstant = (at: Date, zone: string, locale = 'en-GB'): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  })
    .format(at)
    .replace(' at ', ', ')
