import { type Booking, isWaiting } from '@portal/model/booking'

/** A booking with its id. */
export interface Row {
  id: string
  value: Booking
}

/** What matters most to the client comes first. */
function weight({ status }: Booking): number {
  if (status === 'approved') return 0
  if (isWaiting(status)) return 1
  return status === 'completed' ? 2 : 3
}

/**
 * The booking to show large: the one asked for, else the next approved shoot, else the one that
 * waits, else the last one completed. Null when there is none.
 */
export function activeBooking(rows: readonly Row[], asked: string | null): Row | null {
  const wanted = rows.find(({ id }) => id === asked)
  if (wanted) return wanted
  const ordered = rows.toSorted((a, b) => {
    const byWeight = weight(a.value) - weight(b.value)
    if (byWeight !== 0) return byWeight
    const byDate = a.value.date < b.value.date ? -1 : 1
    return weight(a.value) < 2 ? byDate : -byDate
  })
  return ordered[0] ?? null
}
