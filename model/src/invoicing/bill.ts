import { type Invoice, owedOf } from '../invoice.ts'
import type { Amount, SignedAmount } from '../money.ts'

/** An invoice with its id. */
interface Row {
  id: string
  value: Invoice
}

/** Whether an invoice is a booking's own or one of its additions. */
const isOnBill = (
  booking: string,
  { id, value }: { id: string; value: Pick<Invoice, 'booking' | 'addition'> },
): boolean => value.booking === booking && (id === booking || value.addition !== null)

/** A booking's own invoice and its additions, of whichever there are. */
export const billOf = <One extends Row>(booking: string, rows: readonly One[]): One[] =>
  rows.filter((row) => isOnBill(booking, row))

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
    .filter((row) => isOnBill(booking, row))
    .reduce((sum, { value }) => sum + Math.max(0, value.paid), 0)

/** Whether an invoice is still to be paid, so that what waits for it goes on waiting. */
export const isAwaited = ({ status }: Pick<Invoice, 'status'>): boolean =>
  status === 'sent' || status === 'viewed' || status === 'partly-paid'
