import type { CalendarDate } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { extrasPosting } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import type { Transaction } from '#platform/firestore'
import { post } from './account.ts'
import { withAccount } from './with-account.ts'

/**
 * Puts these extra photographs on an invoice in place of those before; the same again is nothing.
 * Answers the invoice as it is then.
 */
export function chargeExtras(
  tx: Transaction,
  id: string,
  extras: { count: number; amount: number },
  due: CalendarDate,
  { by, now }: { by: string; now: Date },
): Promise<Invoice> {
  return withAccount(tx, { invoice: id, by, now }, (account) => {
    const posting = extrasPosting(account.invoice, extras, due)
    if (posting) post(account, ledgerId.extras(id, account.invoice.revision + 1), posting)
    return account.invoice
  })
}
