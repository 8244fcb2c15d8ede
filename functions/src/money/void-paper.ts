import type { Booking } from '@portal/model/booking'
import { owedOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { closeAccount, openAccount, post } from './account.ts'
import { creditFor } from './credit-for.ts'

/**
 * Closes the invoice of a booking that is cancelled: it asks for what `refundOf` keeps of what was
 * paid, the rest is credited on a note; where nothing is kept it is void. Answers how much goes
 * back; 0 when there is no invoice.
 */
export async function voidPaper(
  tx: Transaction,
  id: string,
  refundOf: (paid: number) => number,
  { by, now }: { by: string | null; now: Date },
): Promise<Booking['refundDue']> {
  if (!(await tx.find(doc.invoice(id)))) return 0
  const account = await openAccount(tx, id, by, now)
  const { invoice } = account
  const paid = Math.max(0, invoice.paid)
  const refund = refundOf(paid)
  if (invoice.status === 'void') return refund
  const kept = paid - refund
  const credited = owedOf(invoice) - kept
  if (kept <= 0) post(account, ledgerId.void(id), { kind: 'void' })
  // The note has the booking's id: there is one cancellation of each.
  else if (credited > 0) await creditFor(account, id, credited, 'The booking was cancelled.')
  await closeAccount(account)
  return refund
}
