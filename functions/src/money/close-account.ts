import { doc } from '@portal/model/paths'
import { count } from '../statistics/count.ts'
import type { Account } from './account.ts'
import { writeCases } from './write-cases.ts'

/**
 * Writes the invoice as the postings have left it, with its booking and its cases where those have
 * changed, and counts what they came to.
 */
export async function closeAccount(account: Account): Promise<void> {
  const { tx, id, invoice, studio, now, counts, booking } = account
  await writeCases(account)
  tx.write(doc.invoice(id), invoice)
  if (invoice.booking !== null && booking?.after && booking.after !== booking.before)
    tx.write(doc.booking(invoice.booking), booking.after)
  if (counts.length > 0) count(tx, studio.zone, now, counts)
}
