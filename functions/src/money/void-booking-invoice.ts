import type { Booking } from '@portal/model/booking'
import { owedOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { post } from './unit-of-work.ts'
import { creditFor } from './credit-for.ts'
import { tellOfCase } from './tell-of-case.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/**
 * The invoice of a booking that ends cannot be read, which keeps no booking from ending: it stays as
 * it is, Les is told, and what goes back follows from what was paid, where that much can be read.
 */
async function leaveUnread(
  tx: Transaction,
  id: string,
  refundOf: (paid: number) => number,
  { clientName, quote }: Booking,
): Promise<Booking['refundDue']> {
  const known = await tx.findReadable(only(doc.invoice(id), 'number', 'paid'))
  const paid = Math.max(0, known?.paid ?? 0)
  tellOfCase(tx, {
    id: `booking-over-${id}`,
    invoice: id,
    what: 'booking-over-unread',
    name: clientName,
    number: known?.number ?? 'without a number',
    amount: paid,
    currency: quote.currency,
  })
  return refundOf(paid)
}

/**
 * Closes the invoice of a booking that is cancelled: it asks for what `refundOf` keeps of what was
 * paid, the rest is credited on a note; where nothing is kept it is void. Answers how much goes
 * back; 0 when there is no invoice.
 */
export async function voidBookingInvoice(
  tx: Transaction,
  id: string,
  refundOf: (paid: number) => number,
  { booking, by, now }: { booking: Booking; by: string | null; now: Date },
): Promise<Booking['refundDue']> {
  if (!(await tx.isThere(doc.invoice(id)))) return 0
  if (!(await tx.findReadable(doc.invoice(id)))) return leaveUnread(tx, id, refundOf, booking)
  return withUnitOfWork(tx, { invoice: id, by, now }, async (unit) => {
    const { invoice } = unit
    const paid = Math.max(0, invoice.paid)
    const refund = refundOf(paid)
    if (invoice.status === 'void') return refund
    const kept = paid - refund
    const credited = owedOf(invoice) - kept
    if (kept <= 0) post(unit, ledgerId.void(id), { kind: 'void' })
    // The note has the booking's id: there is one cancellation of each.
    else if (credited > 0) await creditFor(unit, id, credited, 'The booking was cancelled.')
    return refund
  })
}
