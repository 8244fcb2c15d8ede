import type { CalendarDate } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { extrasPosting } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import type { Transaction } from '#platform/firestore'
import { openAccount, post } from './account.ts'
import { closeAccount } from './close-account.ts'

/**
 * Puts these extra photographs on an invoice in place of those before; the same again is nothing.
 * Answers the invoice as it is then.
 */
export async function chargeExtras(
  tx: Transaction,
  id: string,
  extras: { count: number; amount: number },
  due: CalendarDate,
  { by, now }: { by: string; now: Date },
): Promise<Invoice> {
  const account = await openAccount(tx, id, by, now)
  const posting = extrasPosting(account.invoice, extras, due)
  if (!posting) return account.invoice
  post(account, ledgerId.extras(id, account.invoice.revision + 1), posting)
  await closeAccount(account)
  return account.invoice
}
