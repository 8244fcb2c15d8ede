import type { Booking, BookingStatus } from '@portal/model/booking'
import type { Gallery, Picks } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import type { Moodboard } from '@portal/model/moodboard'
import { doc, type Path } from '@portal/model/paths'
import type { z } from 'zod'
import { useBookingInvoices } from '#firebase/bill.ts'
import { useClient } from '#firebase/client.ts'
import { type LiveRow, useLive } from '#firebase/live.ts'
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

/** What was added to a booking's invoice and is to be paid, the first due first. */
function useAdditions(
  invoice: BookingPart<Invoice>,
  booking: string,
  client: string,
): BookingPart<LiveRow<Invoice>[]> {
  const awaits = invoice.state === 'ready' ? (invoice.value?.awaits ?? []) : []
  // Whoever booked pays; nobody else is asked.
  const isAsked = useClient() === client && awaits.length > 0
  const bill = useBookingInvoices(isAsked ? booking : null, client)
  if (!isAsked) return { state: 'ready', value: [] }
  if (bill.state !== 'ready') return { state: bill.state }
  return { state: 'ready', value: bill.value.filter(({ id }) => awaits.includes(id)) }
}

/**
 * The gallery with the client's hearts, the invoice with what was added to it, and the moodboard of
 * a booking, live.
 */
export function useBookingParts(
  booking: string,
  { status, client }: Pick<Booking, 'status' | 'client'>,
): {
  gallery: BookingPart<Gallery>
  picks: BookingPart<Picks>
  invoice: BookingPart<Invoice>
  additions: BookingPart<LiveRow<Invoice>[]>
  moodboard: BookingPart<Moodboard>
} {
  const person = useClient()
  const there = exist(status)
  const gallery = useBookingPart(there ? doc.gallery(booking) : null)
  const isShown = gallery.state === 'ready' && gallery.value?.published === true
  // A cancelled booking's money is still told of.
  const invoice = useBookingPart(there || status === 'cancelled' ? doc.invoice(booking) : null)
  return {
    gallery,
    picks: useBookingPart(isShown && person === client ? doc.picks(booking, client) : null),
    invoice,
    additions: useAdditions(invoice, booking, client),
    moodboard: useBookingPart(doc.moodboard(booking)),
  }
}
