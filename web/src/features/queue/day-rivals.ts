import { type Booking, isWaiting } from '@portal/model/booking'
import type { CalendarDate } from '@portal/model/calendar'

/** Somebody else who wants a day. */
export interface Rival {
  id: string
  name: string
  /** Counted from 1; null while it has none. */
  place: number | null
  /** Whether it is their first wish, and not one of the days that would do as well. */
  isFirstWish: boolean
}

/** What a day is like for whoever else is approved on it or waits for it. */
export interface Day {
  /** Whose shoots are on it already. */
  approved: string[]
  /** Who waits for it, in the order of the queue. */
  waiting: Rival[]
}

/** Whether somebody else is on a day, or hopes for it. */
export const isWanted = ({ approved, waiting }: Day): boolean =>
  approved.length > 0 || waiting.length > 0

/** Who shares a day with a booking: all that is approved then, and all that still hope for it. */
export function dayOf(
  rows: readonly { id: string; value: Booking }[],
  order: readonly string[],
  { id, date }: { id: string; date: CalendarDate },
): Day {
  const others = rows.filter((row) => row.id !== id)
  const last = order.length
  const placeOf = (of: string) => (order.includes(of) ? order.indexOf(of) : last)
  return {
    approved: others
      .filter(({ value }) => value.status === 'approved' && value.date === date)
      .map(({ value }) => value.clientName),
    waiting: others
      .filter(
        ({ value }) =>
          isWaiting(value.status) && (value.date === date || value.alternatives.includes(date)),
      )
      .toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
      .map((row) => ({
        id: row.id,
        name: row.value.clientName,
        place: order.includes(row.id) ? order.indexOf(row.id) + 1 : null,
        isFirstWish: row.value.date === date,
      })),
  }
}
