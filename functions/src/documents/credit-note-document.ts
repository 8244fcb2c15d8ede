import { formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import type { CreditNote } from '@portal/model/invoicing/credit-note'
import { formatRate, netOf } from '@portal/model/invoicing/tax'
import type { Issuer } from '@portal/model/invoicing/issuer'
import { formatMoney } from '@portal/model/money'
import { instantOf, recipientOf, serviceFacts } from './invoice-document.ts'
import type { DocumentContent } from './document-content.ts'
import { words } from './words.ts'

/** A credit note as a document. */
export function creditNoteDocument(
  note: CreditNote,
  invoice: Pick<Invoice, 'clientEmail' | 'clientAddress' | 'service'>,
  issuer: Issuer,
): DocumentContent {
  const money = (amount: number) => formatMoney(amount, note.currency)
  const taxed = note.shares.filter(({ tax }) => tax !== 0)
  return {
    title: words.creditNote(note.number),
    subject: words.invoice(note.invoiceNumber),
    amount: { label: words.credit, value: money(note.amount), note: '' },
    to: recipientOf({ ...invoice, clientName: note.clientName }),
    issuer,
    facts: [
      { label: words.issued, value: formatDay(note.issuedOn) },
      { label: words.onInvoice, value: note.invoiceNumber },
      ...serviceFacts(invoice),
    ],
    tables: [
      {
        title: null,
        columns: [
          { label: words.reason, figures: false, width: 78 },
          { label: words.columns.amount, figures: true, width: 22 },
        ],
        rows: [[note.reason, money(note.amount)]],
        sums: [
          ...(taxed.length > 0
            ? [{ label: words.net, value: money(netOf(note.shares)), strong: false }]
            : []),
          ...taxed.map(({ rate, tax }) => ({
            label: words.tax(note.tax.label, formatRate(rate)),
            value: money(tax),
            strong: false,
          })),
          { label: words.credit, value: money(note.amount), strong: true },
        ],
      },
    ],
    notes: [],
    at: instantOf(note.issuedOn),
  }
}
