import type { Booking } from '@portal/model/booking'
import type { Invoice } from '@portal/model/invoice'
import { paidOnBill } from '@portal/model/invoicing/bill'
import type { Amount } from '@portal/model/money'
import { useBookingInvoices } from '#firebase/bill.ts'

/** The invoices of a booking as far as they are known; `none` while nothing was asked for. */
export type InvoiceNow =
  | { state: 'loading' | 'failed' | 'none' }
  /** All that name the booking; `paid` on its own and what was added to it. */
  | { state: 'ready'; value: Invoice[]; paid: Amount }

/** Follows the invoices of a booking; only approved ones have any. */
export function useInvoice(
  booking: string,
  { status, client }: Pick<Booking, 'status' | 'client'>,
): InvoiceNow {
  const all = useBookingInvoices(status === 'approved' ? booking : null, client)
  if (status !== 'approved') return { state: 'none' }
  if (all.state !== 'ready') return { state: all.state }
  if (all.value.length === 0) return { state: 'none' }
  const value = all.value.map((row) => row.value)
  return { state: 'ready', value, paid: paidOnBill(booking, all.value) }
}
