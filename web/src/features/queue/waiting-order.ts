import type { Booking } from '@portal/model/booking'
import { isWaiting } from '@portal/model/booking'
import type { Queue } from '@portal/model/queue'

/** A booking as a row of Les's queue; `place` counts from 1 and is null when it does not wait. */
export interface QueueRow {
  id: string
  booking: Booking
  place: number | null
}

/** Les's three lists: who waits (in order), what is approved (by date), what is past (latest first). */
export interface QueueLists {
  waiting: QueueRow[]
  approved: QueueRow[]
  past: QueueRow[]
}

/** Whether a row answers a search for a name, a package or a place. */
const matches = ({ booking }: QueueRow, search: string): boolean =>
  `${booking.clientName} ${booking.package.name} ${booking.place.name}`
    .toLowerCase()
    .includes(search.trim().toLowerCase())

/** Sorts the bookings into Les's lists. A booking that waits without a place yet comes last. */
export function queueLists(
  bookings: readonly { id: string; value: Booking }[],
  queue: Queue,
  search: string,
): QueueLists {
  const places = new Map(queue.order.map((id, index) => [id, index + 1]))
  const rows = bookings
    .map(({ id, value }) => ({ id, booking: value, place: places.get(id) ?? null }))
    .filter((row) => matches(row, search))
  const last = Number.MAX_SAFE_INTEGER
  return {
    waiting: rows
      .filter(({ booking }) => isWaiting(booking.status))
      .toSorted((a, b) => (a.place ?? last) - (b.place ?? last)),
    approved: rows
      .filter(({ booking }) => booking.status === 'approved')
      .toSorted((a, b) => (a.booking.date < b.booking.date ? -1 : 1)),
    past: rows
      .filter(({ booking }) => ['completed', 'declined', 'cancelled'].includes(booking.status))
      .toSorted((a, b) => b.booking.statusAt.getTime() - a.booking.statusAt.getTime()),
  }
}
