import type { Booking } from '@portal/model/booking'
import type { CalendarDate } from '@portal/model/calendar'

/**
 * The booking that a conversation is probably about: the next shoot from today on, else the last one.
 * Declined and cancelled bookings are spoken of only when there is no other. Null when there is none.
 */
export function nearestBooking(bookings: readonly Booking[], today: CalendarDate): Booking | null {
  const distance = ({ status, date }: Booking): string => {
    const isOver = status === 'declined' || status === 'cancelled'
    return `${isOver ? 1 : 0}${date < today ? 1 : 0}`
  }
  const [nearest] = bookings.toSorted((a, b) => {
    const [first, second] = [distance(a), distance(b)]
    if (first !== second) return first < second ? -1 : 1
    const earlier = a.date.localeCompare(b.date)
    return a.date < today ? -earlier : earlier
  })
  return nearest ?? null
}
