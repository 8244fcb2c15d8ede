import { formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import type { LedgerRow } from '@portal/model/invoicing/books'
import { type LedgerEntry, ledgerKinds } from '@portal/model/invoicing/ledger'
import type { Issuer } from '@portal/model/invoicing/issuer'
import { entryName } from '@portal/model/invoicing/names'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatMoney } from '@portal/model/money'
import { instantOf, recipientOf } from './invoice-document.ts'
import type { DocumentContent } from './document-content.ts'
import { words } from './words.ts'

/** Whether money moves by an entry. */
const isMoney = ({ kind }: Pick<LedgerEntry, 'kind'>): boolean =>
  ledgerKinds[kind] === 'in' || ledgerKinds[kind] === 'out'

/** What somebody may look for at the bank; a number we gave ourselves is none of it. */
const referenceOf = (id: string, { method, reference }: LedgerEntry): string =>
  method !== 'card' && id.endsWith(reference) ? '' : reference

/** All money that came in for an invoice and went out again; null while none came. */
export function receiptDocument(
  invoice: Invoice,
  entries: readonly LedgerRow[],
  issuer: Issuer,
): DocumentContent | null {
  const moved = entries
    .filter(({ value }) => isMoney(value))
    .toSorted(
      ({ value: a }, { value: b }) => a.day.localeCompare(b.day) || a.at.getTime() - b.at.getTime(),
    )
  const last = moved.at(-1)?.value
  if (!last) return null
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const received = 0 - moved.reduce((sum, { value }) => sum + value.amount, 0)
  const { open: outstanding } = standingOf(invoice)
  return {
    title: words.receipt(invoice.number),
    subject: invoice.subject,
    amount: { label: words.received, value: money(received), note: '' },
    to: recipientOf(invoice),
    issuer,
    facts: [
      { label: words.issued, value: formatDay(last.day) },
      { label: words.onInvoice, value: invoice.number },
    ],
    tables: [
      {
        title: null,
        columns: [
          { label: words.columns.day, figures: false, width: 24 },
          { label: words.columns.what, figures: false, width: 34 },
          { label: words.columns.reference, figures: false, width: 22 },
          { label: words.columns.amount, figures: true, width: 20 },
        ],
        rows: moved.map(({ id, value }) => [
          formatDay(value.day),
          entryName(value),
          referenceOf(id, value),
          money(0 - value.amount),
        ]),
        sums: [
          { label: words.received, value: money(received), strong: true },
          { label: words.total, value: money(invoice.total), strong: false },
          ...(invoice.credited > 0
            ? [{ label: words.credited, value: money(-invoice.credited), strong: false }]
            : []),
          { label: words.toPay, value: money(outstanding), strong: false },
        ],
      },
    ],
    notes: [],
    at: instantOf(last.day),
  }
}
