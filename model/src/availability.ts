import { z } from 'zod'
import {
  addDays,
  addMonths,
  type CalendarDate,
  CalendarDate as CalendarDateSchema,
  dayIn,
  daysOf,
  type Month,
  monthOf,
  weekdayOf,
} from './calendar.ts'
import type { Studio } from './studio.ts'

/** How many shoots are approved on each day of a month. Anybody may read it; only approvals write it. */
export const BookedDays = z.strictObject({
  shoots: z.record(CalendarDateSchema, z.int().min(0)),
})
export type BookedDays = z.infer<typeof BookedDays>

export type DayState = 'open' | 'few-left' | 'full' | 'closed'

/** What a client may do with a day, seen at an instant. */
export function stateOfDay(
  studio: Pick<Studio, 'availability' | 'zone'>,
  booked: BookedDays | null,
  date: CalendarDate,
  now: Date,
): DayState {
  const { weekdays, shootsPerDay, minimumNoticeDays, horizonMonths, blocked } = studio.availability
  const today = dayIn(studio.zone, now)
  if (date < addDays(today, Math.max(1, minimumNoticeDays))) return 'closed'
  if (monthOf(date) > addMonths(monthOf(today), horizonMonths)) return 'closed'
  if (!weekdays[weekdayOf(date)]) return 'closed'
  if (blocked.some(({ from, to }) => from <= date && date <= to)) return 'closed'
  const left = shootsPerDay - (booked?.shoots[date] ?? 0)
  if (left <= 0) return 'full'
  return left === 1 && shootsPerDay > 1 ? 'few-left' : 'open'
}

/** The first of the studio's weekdays that far (days) ahead, whatever is taken or blocked on it. */
export function workingDay(
  { availability, zone }: Pick<Studio, 'availability' | 'zone'>,
  ahead: number,
  now = new Date(),
): CalendarDate {
  const from = addDays(dayIn(zone, now), ahead)
  const week = [0, 1, 2, 3, 4, 5, 6].map((more) => addDays(from, more))
  return week.find((day) => availability.weekdays[weekdayOf(day)]) ?? from
}

/** Whether a day can still be asked for. */
export const isBookable = (state: DayState): boolean => state === 'open' || state === 'few-left'

/** Whether a day may be named as an alternative: a full one may become free again. */
export const isWishable = (state: DayState): boolean => state !== 'closed'

/** The months a client may look at, from today's to the horizon's. */
export function bookableMonths(studio: Pick<Studio, 'availability' | 'zone'>, now: Date): Month[] {
  const first = monthOf(dayIn(studio.zone, now))
  return Array.from({ length: studio.availability.horizonMonths + 1 }, (_, index) =>
    addMonths(first, index),
  )
}

/** Whether anything can be asked for in a month; a past one, or one beyond the horizon, has nothing. */
const hasFreeDay = (
  studio: Pick<Studio, 'availability' | 'zone'>,
  booked: BookedDays | null,
  month: Month,
  now: Date,
): boolean => daysOf(month).some((day) => isBookable(stateOfDay(studio, booked, day, now)))

/**
 * The pinned month as long as it has a free date, else the first that has one; null when everything
 * is taken.
 */
export function nowBooking(
  studio: Pick<Studio, 'availability' | 'zone' | 'pinnedMonth'>,
  bookedIn: (month: Month) => BookedDays | null,
  now: Date,
): Month | null {
  const months = bookableMonths(studio, now)
  const pinned = months.filter((month) => month === studio.pinnedMonth)
  return (
    [...pinned, ...months].find((month) => hasFreeDay(studio, bookedIn(month), month, now)) ?? null
  )
}
