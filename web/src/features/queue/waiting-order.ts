import { type Booking, type BookingStatus, isWaiting } from '@portal/model/booking'
import { type Month, monthOf } from '@portal/model/calendar'
import type { Queue } from '@portal/model/queue'
import { isFound } from '@portal/model/fold'

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

/** What Les narrows the lists to; an empty search and nulls narrow nothing. */
export interface Filter {
  search: string
  status: BookingStatus | null
  month: Month | null
}

export const noFilter: Filter = { search: '', status: null, month: null }

export const isFiltered = ({ search, status, month }: Filter): boolean =>
  search.trim() !== '' || status !== null || month !== null

/** Whether a row answers a search for a name, a package or a place, with that status, in that month. */
const matches = (
  { id, booking }: QueueRow,
  { search, status, month }: Filter,
  found: ReadonlySet<string>,
): boolean =>
  (status === null || booking.status === status) &&
  (month === null || monthOf(booking.date) === month) &&
  (found.has(id) ||
    isFound(search, `${booking.clientName} ${booking.package.name} ${booking.place.name}`))

/** Every month that a booking is in, the nearest first. */
export const monthsOf = (bookings: readonly { value: Booking }[]): Month[] =>
  [...new Set(bookings.map(({ value }) => monthOf(value.date)))].toSorted()

/**
 * Sorts the bookings into Les's lists. A booking that waits without a place yet comes last. `found`
 * are those that the server has found, by whatever it knows of them.
 */
export function queueLists(
  bookings: readonly { id: string; value: Booking }[],
  queue: Queue,
  filter: Filter,
  found: ReadonlySet<string> = new Set(),
): QueueLists {
  const places = new Map(queue.order.map((id, index) => [id, index + 1]))
  const rows = bookings
    .map(({ id, value }) => ({ id, booking: value, place: places.get(id) ?? null }))
    .filter((row) => matches(row, filter, found))
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
