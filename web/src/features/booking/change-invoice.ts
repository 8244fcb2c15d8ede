import type { Booking } from '@portal/model/booking'
import type { Invoice } from '@portal/model/invoice'
import type { Amount } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { usePaidOnBooking } from '#firebase/bill.ts'
import { useLive } from '#firebase/live.ts'

/** The invoice as far as it is known; `none` while the booking waits and nothing was asked for. */
export type InvoiceNow =
  | { state: 'loading' | 'failed' | 'none' }
  /** `paid`: with what was added to it. */
  | { state: 'ready'; value: Invoice; paid: Amount }

/** Follows the invoice of a booking; only approved ones have one. */
export function useInvoice(
  booking: string,
  { status, client }: Pick<Booking, 'status' | 'client'>,
): InvoiceNow {
  const live = useLive(status === 'approved' ? doc.invoice(booking) : null)
  const paid = usePaidOnBooking(status === 'approved' ? booking : null, client)
  if (status !== 'approved') return { state: 'none' }
  // A document that does not exist belongs to nobody, so reading it is denied.
  if (live.state === 'failed') return { state: live.reason === 'denied' ? 'none' : 'failed' }
  if (paid.state === 'failed') return { state: 'failed' }
  if (live.state === 'loading' || paid.state === 'loading') return { state: 'loading' }
  return live.value ? { state: 'ready', value: live.value, paid: paid.value } : { state: 'none' }
}
