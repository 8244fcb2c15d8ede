import type { Booking } from '@portal/model/booking'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { closeAccount, openAccount, post } from './account.ts'

/**
 * Closes the invoice of a booking that is cancelled: nothing more is owed on it, and what `refundOf`
 * does not keep of what was paid goes back. Answers how much that is; 0 when there is no invoice.
 */
export async function voidPaper(
  tx: Transaction,
  id: string,
  refundOf: (paid: number) => number,
  { by, now }: { by: string | null; now: Date },
): Promise<Booking['refundDue']> {
  if (!(await tx.find(doc.invoice(id)))) return 0
  const account = await openAccount(tx, id, by, now)
  const paid = Math.max(0, account.invoice.paid)
  const refund = refundOf(paid)
  if (account.invoice.status !== 'void') {
    post(account, ledgerId.void(id), { kind: 'void', kept: paid - refund })
    await closeAccount(account)
  }
  return refund
}
