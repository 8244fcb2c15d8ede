import type { Booking, BookingStatus } from '@portal/model/booking'
import type { Gallery, Picks } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import type { Moodboard } from '@portal/model/moodboard'
import { doc, type Path } from '@portal/model/paths'
import type { z } from 'zod'
import { useClient } from '#firebase/client.ts'
import { useLive } from '#firebase/live.ts'
import { deniedIsMissing } from '#firebase/missing.ts'

/** A gallery, an invoice or a moodboard of a booking: null while there is none. */
export type BookingPart<Value> =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'ready'; value: Value | null }

const none = { state: 'ready', value: null } as const

/** Approving makes them; before that there is nothing to read, and the rules would say no. */
const exist = (status: BookingStatus): boolean => status === 'approved' || status === 'completed'

function useBookingPart<Schema extends z.ZodType>(
  path: Path<Schema> | null,
): BookingPart<z.infer<Schema>> {
  const live = useLive(path)
  return path ? deniedIsMissing(live) : none
}

/** The gallery with the client's hearts, the invoice and the moodboard of a booking, live. */
export function useBookingParts(
  booking: string,
  { status, client }: Pick<Booking, 'status' | 'client'>,
): {
  gallery: BookingPart<Gallery>
  picks: BookingPart<Picks>
  invoice: BookingPart<Invoice>
  moodboard: BookingPart<Moodboard>
} {
  const person = useClient()
  const there = exist(status)
  const gallery = useBookingPart(there ? doc.gallery(booking) : null)
  const isShown = gallery.state === 'ready' && gallery.value?.published === true
  return {
    gallery,
    picks: useBookingPart(isShown && person === client ? doc.picks(booking, client) : null),
    // A cancelled booking's money is still told of.
    invoice: useBookingPart(there || status === 'cancelled' ? doc.invoice(booking) : null),
    moodboard: useBookingPart(doc.moodboard(booking)),
  }
}
