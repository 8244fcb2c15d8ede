import { type Invoice, isOfBooking, owedOf } from '../invoice.ts'
import type { Amount, SignedAmount } from '../money.ts'

/** An invoice with its id. */
interface Row {
  id: string
  value: Invoice
}

/** A booking's own invoice and its additions, of all that name it. */
export const billOf = <One extends Row>(booking: string, rows: readonly One[]): One[] =>
  rows.filter(
    ({ id, value }) =>
      isOfBooking(id, value) || (value.booking === booking && value.addition !== null),
  )

/** What a booking's invoices ask for in all, in the currency that all of them have. */
export const billedOf = (booking: string, rows: readonly Row[]): SignedAmount =>
  billOf(booking, rows)
    .filter(({ value }) => value.status !== 'void')
    .reduce((sum, { value }) => sum + owedOf(value), 0)

/** What was paid on them in all, of which a refund rule gives a fraction back. */
export const paidOnBill = (
  booking: string,
  rows: readonly { id: string; value: Pick<Invoice, 'booking' | 'addition' | 'paid'> }[],
): Amount =>
  rows
    .filter(
      ({ id, value }) => id === booking || (value.booking === booking && value.addition !== null),
    )
    .reduce((sum, { value }) => sum + Math.max(0, value.paid), 0)

/** Whether an invoice is still to be paid, so that what waits for it goes on waiting. */
export const isAwaited = ({ status }: Pick<Invoice, 'status'>): boolean =>
  status === 'sent' || status === 'viewed' || status === 'partly-paid'
