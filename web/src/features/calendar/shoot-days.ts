import { groupBy } from '@portal/model/group-by'
import type { Booking } from '@portal/model/booking'
import { addDays, type CalendarDate, weekdayOf } from '@portal/model/calendar'
import type { Availability, BlockedRange } from '@portal/model/studio'
import { rangeWith } from './blocked-days.ts'

export interface Shoot {
  id: string
  booking: Booking
}

/** What Les sees of one day. */
export interface ShootDay {
  date: CalendarDate
  /** Approved and completed ones first, then those that are asked for; each by name. */
  shoots: Shoot[]
  /** How many places of the day are taken; requests take none. */
  taken: number
  capacity: number
  /** The range that closes it, if Les has blocked it. */
  blocked: BlockedRange | null
  /** A weekday on which Les does not work. */
  dayOff: boolean
}

export const isTaken = ({ booking }: Shoot): boolean =>
  booking.status === 'approved' || booking.status === 'completed'

/** The days with their shoots; what was declined, cancelled or only waitlisted is left out. */
export function shootDays(
  dates: readonly CalendarDate[],
  bookings: readonly { id: string; value: Booking }[],
  availability: Pick<Availability, 'weekdays' | 'shootsPerDay' | 'blocked'>,
): ShootDay[] {
  const byDate = groupBy(
    bookings
      .map(({ id, value }): Shoot => ({ id, booking: value }))
      .filter((shoot) => isTaken(shoot) || shoot.booking.status === 'pending'),
    ({ booking }) => booking.date,
  )
  return dates.map((date) => {
    const shoots = (byDate.get(date) ?? []).toSorted(
      (one, other) =>
        Number(isTaken(other)) - Number(isTaken(one)) ||
        one.booking.clientName.localeCompare(other.booking.clientName),
    )
    return {
      date,
      shoots,
      taken: shoots.filter(isTaken).length,
      capacity: availability.shootsPerDay,
      blocked: rangeWith(availability.blocked, date),
      dayOff: !availability.weekdays[weekdayOf(date)],
    }
  })
}

/** A line of the agenda: a day, or blocked days on which nothing else is. */
export type AgendaEntry =
  | { kind: 'day'; day: ShootDay }
  | { kind: 'blocked'; from: CalendarDate; to: CalendarDate }

/** The days on which something is, with today; blocked days in a row are one line. */
export function agendaOf(days: readonly ShootDay[], today: CalendarDate): AgendaEntry[] {
  const entries: AgendaEntry[] = []
  for (const day of days) {
    if (day.shoots.length > 0 || day.date === today) {
      entries.push({ kind: 'day', day })
      continue
    }
    if (!day.blocked) continue
    const last = entries.at(-1)
    if (last?.kind === 'blocked' && addDays(last.to, 1) === day.date) last.to = day.date
    else entries.push({ kind: 'blocked', from: day.date, to: day.date })
  }
  return entries
}
