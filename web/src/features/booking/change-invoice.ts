import type { BookingStatus } from '@portal/model/booking'
import type { Invoice } from '@portal/model/invoice'
import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'

/** The invoice as far as it is known; `none` while the booking waits and nothing was asked for. */
export type InvoiceNow =
  | { state: 'loading' | 'failed' | 'none' }
  | { state: 'ready'; value: Invoice }

/** Follows the invoice of a booking; only approved ones have one. */
export function useInvoice(booking: string, status: BookingStatus): InvoiceNow {
  const live = useLive(status === 'approved' ? doc.invoice(booking) : null)
  if (status !== 'approved') return { state: 'none' }
  // A document that does not exist belongs to nobody, so reading it is denied.
  if (live.state === 'failed') return { state: live.reason === 'denied' ? 'none' : 'failed' }
  if (live.state === 'loading') return { state: 'loading' }
  return live.value ? { state: 'ready', value: live.value } : { state: 'none' }
}
