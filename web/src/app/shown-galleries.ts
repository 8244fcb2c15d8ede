import type { Booking } from '@portal/model/booking'
import { reached } from '@portal/model/tracker'

interface Row {
  id: string
  value: Pick<Booking, 'status' | 'stage' | 'date'>
}

/** The bookings whose gallery was shown once, the latest shoot first. */
export const shownGalleries = <Of extends Row>(bookings: readonly Of[]): Of[] =>
  bookings
    .filter(
      ({ value: { status, stage } }) =>
        (status === 'approved' || status === 'completed') && reached(stage, 'proofing') === stage,
    )
    .toSorted((a, b) => (a.value.date < b.value.date ? 1 : -1))
