import { formatDay } from '@portal/model/calendar'
import type { Statement } from '@portal/model/invoicing/books'
import { ledgerKinds } from '@portal/model/invoicing/ledger'
import type { Issuer } from '@portal/model/invoicing/issuer'
import { entryName } from '@portal/model/invoicing/names'
import { type Currency, formatMoney } from '@portal/model/money'
import type { Person } from '@portal/model/person'
import { instantOf, recipientOf } from './invoice-document.ts'
import type { DocumentContent } from './document-content.ts'
import { words } from './words.ts'

/** What was charged and paid between two days, with the balance after each entry. */
export function statementDocument(
  { from, to, opening, rows, closing }: Statement,
  client: Pick<Person, 'name' | 'address' | 'email'>,
  currency: Currency,
  issuer: Issuer,
): DocumentContent {
  const money = (amount: number) => formatMoney(amount, currency)
  return {
    title: words.statement,
    subject: words.days(formatDay(from), formatDay(to)),
    amount: {
      label: closing > 0 ? words.owed : closing < 0 ? words.inFavour : words.nothing,
      value: money(Math.abs(closing)),
      note: '',
    },
    to: recipientOf({
      clientName: client.name,
      clientAddress: client.address,
      clientEmail: client.email,
    }),
    issuer,
    facts: [
      { label: words.opening, value: money(opening) },
      { label: words.closing, value: money(closing) },
    ],
    tables: [
      {
        title: null,
        columns: [
          { label: words.columns.day, figures: false, width: 20 },
          { label: words.columns.what, figures: false, width: 29 },
          { label: words.columns.charged, figures: true, width: 17 },
          { label: words.columns.received, figures: true, width: 17 },
          { label: words.columns.balance, figures: true, width: 17 },
        ],
        rows:
          rows.length === 0
            ? [['', words.noEntries, '', '', money(opening)]]
            : rows.map(({ value, balance }) => {
                const side = ledgerKinds[value.kind]
                const moves = side === 'in' || side === 'out'
                return [
                  formatDay(value.day),
                  `${entryName(value)}, ${value.number}`,
                  moves ? '' : money(value.amount),
                  moves ? money(0 - value.amount) : '',
                  money(balance),
                ]
              }),
        sums: [{ label: words.closing, value: money(closing), strong: true }],
      },
    ],
    notes: [],
    at: instantOf(to),
  }
}
