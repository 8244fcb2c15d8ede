import { type Invoice, outstandingOf } from '@portal/model/invoice'
import type { Instalment } from '@portal/model/invoicing/instalment'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import type { Amount, Currency } from '@portal/model/money'

/** What is still to be paid on all of them together, in the first open one's currency. */
export function outstandingTogether(
  invoices: readonly Invoice[],
): { amount: Amount; currency: Currency } | null {
  const open = invoices.filter((invoice) => outstandingOf(invoice) > 0)
  const currency = open[0]?.currency
  if (!currency) return null
  const amount = open
    .filter((invoice) => invoice.currency === currency)
    .reduce((sum, invoice) => sum + outstandingOf(invoice), 0)
  return { amount, currency }
}

/** What a client can pay next: the instalment of all invoices that is due first. */
export interface NextDue {
  id: string
  invoice: Invoice
  part: Instalment
  /** What of it is not paid yet. */
  amount: Amount
}

/** The open instalment that is due first; nothing while a payment for its invoice is on its way. */
export function nextDue(rows: readonly { id: string; value: Invoice }[]): NextDue | null {
  const open = rows.flatMap(({ id, value }): NextDue[] => {
    if (outstandingOf(value) === 0 || value.processing > 0 || value.status === 'void') return []
    const part = value.instalments.find(isOpenInstalment)
    return part ? [{ id, invoice: value, part, amount: part.amount - part.paid }] : []
  })
  return open.toSorted((a, b) => (a.part.due < b.part.due ? -1 : 1))[0] ?? null
}
