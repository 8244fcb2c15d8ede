import type { InvoiceSettings } from '@portal/model/invoicing/settings'
import { numberOf, seriesOf } from '@portal/model/invoicing/number'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** What was taken in a transaction so far: what it has written itself it cannot read. */
const taken = new WeakMap<Transaction, Map<string, number>>()

/** The next number of a series, in the transaction of the paper that bears it: no gap, no twin. */
export async function takeNumber(
  tx: Transaction,
  kind: 'invoices' | 'credit-notes',
  patterns: Pick<InvoiceSettings, 'invoiceNumbers' | 'creditNoteNumbers'>,
  year: number,
): Promise<string> {
  const series = seriesOf(kind, year)
  const own = taken.get(tx) ?? new Map<string, number>()
  taken.set(tx, own)
  const last = (own.get(series) ?? (await tx.find(doc.counter(series)))?.last ?? 0) + 1
  own.set(series, last)
  tx.write(doc.counter(series), { last })
  const pattern = kind === 'invoices' ? patterns.invoiceNumbers : patterns.creditNoteNumbers
  return numberOf(pattern, year, last)
}
