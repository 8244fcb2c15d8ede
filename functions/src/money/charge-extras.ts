import type { CalendarDate } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { extrasPosting } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import type { Transaction } from '#platform/firestore'
import { post } from './unit-of-work.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

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
  return withUnitOfWork(tx, { invoice: id, by, now }, (unit) => {
    const posting = extrasPosting(unit.invoice, extras, due)
    if (posting) post(unit, ledgerId.extras(id, unit.invoice.revision + 1), posting)
    return unit.invoice
  })
}
