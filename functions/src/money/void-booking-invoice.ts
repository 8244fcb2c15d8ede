import type { Booking } from '@portal/model/booking'
import { owedOf, surplusOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { billOf } from '@portal/model/invoicing/bill'
import type { Amount } from '@portal/model/money'
import { collection, doc, only } from '@portal/model/paths'
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
 * Closes one invoice, so that it asks for what of its money is kept and no more. Returns what it has
 * too much then, which goes back.
 */
const closeOne = (
  tx: Transaction,
  invoice: string,
  kept: number,
  { by, now }: { by: string | null; now: Date },
): Promise<Amount> =>
  withUnitOfWork(tx, { invoice, by, now }, async (unit) => {
    if (unit.invoice.status === 'void') return surplusOf(unit.invoice)
    const credited = owedOf(unit.invoice) - kept
    // The note has the invoice's id: there is one cancellation of each.
    if (kept > 0 && credited > 0)
      await creditFor(unit, invoice, credited, 'The booking was cancelled.')
    else if (kept <= 0) post(unit, ledgerId.void(invoice), { kind: 'void' })
    unit.invoice = { ...unit.invoice, awaits: [] }
    return surplusOf(unit.invoice)
  })

/**
 * Closes the invoice of a booking that is cancelled with its additions: they ask for what `refundOf`
 * keeps of all that was paid, its own first, and the rest is credited on notes; where nothing is kept
 * they are void. Returns how much goes back; 0 when there is no invoice.
 */
export async function voidBookingInvoice(
  tx: Transaction,
  id: string,
  refundOf: (paid: number) => number,
  { booking, by, now }: { booking: Booking; by: string | null; now: Date },
): Promise<Booking['refundDue']> {
  if (!(await tx.isThere(doc.invoice(id)))) return 0
  const own = await tx.findReadable(doc.invoice(id))
  if (!own) return leaveUnread(tx, id, refundOf, booking)
  const named = await tx.listReadable(collection.invoices(), (all) =>
    all.where('booking', '==', id),
  )
  const additions = billOf(id, named).filter((row) => row.id !== id)
  const bill = [{ id, value: own }, ...additions].map((row) => ({
    id: row.id,
    paid: Math.max(0, row.value.paid),
    // No more is kept than was asked for: what is paid beyond it is the client's.
    most: Math.min(Math.max(0, row.value.paid), Math.max(0, owedOf(row.value))),
  }))
  const paid = bill.reduce((sum, one) => sum + one.paid, 0)
  let left = paid - refundOf(paid)
  const kept = bill.map((one) => {
    const part = Math.min(left, one.most)
    left -= part
    return { id: one.id, part }
  })
  // Its own is written last: closing an addition changes what it awaits.
  let back = 0
  for (const one of kept.toReversed()) back += await closeOne(tx, one.id, one.part, { by, now })
  return back
}
