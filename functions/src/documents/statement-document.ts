import { formatDay } from '@portal/model/calendar'
import type { Statement } from '@portal/model/invoicing/books'
import { ledgerKinds } from '@portal/model/invoicing/ledger'
import type { Issuer } from '@portal/model/invoicing/issuer'
import { entryName } from '@portal/model/invoicing/names'
import { formatMoney, formatSums } from '@portal/model/money'
import type { Person } from '@portal/model/person'
import { instantOf, recipientOf } from './invoice-document.ts'
import type { DocumentContent, Table } from './document-content.ts'
import { words } from './words.ts'

/** What was charged and paid in one currency, with the balance after each entry. */
function statementTable({ currency, opening, rows, closing }: Statement, isOne: boolean): Table {
  const money = (amount: number) => formatMoney(amount, currency)
  const before = isOne ? [] : [['', words.opening, '', '', money(opening)]]
  const none = [['', words.noEntries, '', '', money(opening)]]
  const lines = rows.map(({ value, balance }) => {
    const side = ledgerKinds[value.kind]
    const moves = side === 'in' || side === 'out'
    return [
      formatDay(value.day),
      `${entryName(value)}, ${value.number}`,
      moves ? '' : money(value.amount),
      moves ? money(0 - value.amount) : '',
      money(balance),
    ]
  })
  return {
    title: isOne ? null : words.inCurrency(currency),
    columns: [
      { label: words.columns.day, figures: false, width: 20 },
      { label: words.columns.what, figures: false, width: 29 },
      { label: words.columns.charged, figures: true, width: 17 },
      { label: words.columns.received, figures: true, width: 17 },
      { label: words.columns.balance, figures: true, width: 17 },
    ],
    rows: lines.length === 0 ? none : [...before, ...lines],
    sums: [{ label: words.closing, value: money(closing), strong: true }],
  }
}

/** What is owed at the end, or what is in the client's favour where that is all there is. */
function balanceOf(statements: readonly Statement[]): DocumentContent['amount'] {
  const money = statements.map(({ closing, currency }) => ({ amount: closing, currency }))
  const owed = money.filter(({ amount }) => amount > 0)
  const favour = money
    .filter(({ amount }) => amount < 0)
    .map(({ amount, currency }) => ({ amount: 0 - amount, currency }))
  if (owed.length > 0)
    return {
      label: words.owed,
      value: formatSums(owed),
      note: favour.length > 0 ? words.andInFavour(formatSums(favour)) : '',
    }
  return favour.length > 0
    ? { label: words.inFavour, value: formatSums(favour), note: '' }
    : { label: words.nothing, value: formatSums(money.slice(0, 1)), note: '' }
}

/**
 * What was charged and paid between two days, with the balance after each entry: a table for each
 * currency.
 */
export function statementDocument(
  statements: readonly [Statement, ...Statement[]],
  client: Pick<Person, 'name' | 'address' | 'email'>,
  issuer: Issuer,
): DocumentContent {
  const [{ from, to }] = statements
  const sums = (of: 'opening' | 'closing') =>
    statements.map((one) => formatMoney(one[of], one.currency)).join(' · ')
  return {
    title: words.statement,
    subject: words.days(formatDay(from), formatDay(to)),
    amount: balanceOf(statements),
    to: recipientOf({
      clientName: client.name,
      clientAddress: client.address,
      clientEmail: client.email,
    }),
    issuer,
    facts: [
      { label: words.opening, value: sums('opening') },
      { label: words.closing, value: sums('closing') },
    ],
    tables: statements.map((one) => statementTable(one, statements.length === 1)),
    notes: [],
    at: instantOf(to),
  }
}
