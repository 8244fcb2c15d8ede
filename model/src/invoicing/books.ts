import { type CalendarDate, type Month, monthOf } from '../calendar.ts'
import { type Csv, csvOf } from '../csv.ts'
import { type Currency, plainMoney, type SignedAmount } from '../money.ts'
import { type LedgerEntry, type LedgerKind, ledgerKinds, type PaymentMethod } from './ledger.ts'
import type { TaxSubtotal } from './tax.ts'

/** An entry with its id. */
export interface LedgerRow {
  id: string
  value: LedgerEntry
}

const inOrder = (rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.toSorted(
    (a, b) =>
      (a.value.day < b.value.day ? -1 : a.value.day > b.value.day ? 1 : 0) ||
      a.value.at.getTime() - b.value.at.getTime() ||
      (a.id < b.id ? -1 : 1),
  )

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/** The ledger for an accounting program: a row for each entry, amounts in major units. */
export function ledgerCsv(rows: readonly LedgerRow[]): Csv {
  const head = [
    'date',
    'entry',
    'invoice',
    'reference',
    'client',
    'kind',
    'method',
    'currency',
    'net',
    'tax',
    'charged',
    'received',
  ]
  const lines = inOrder(rows).map(({ id, value }) => {
    const money = (amount: SignedAmount) => Number(plainMoney(amount, value.currency))
    const side = ledgerKinds[value.kind]
    const isMoney = side === 'in' || side === 'out'
    return [
      value.day,
      id,
      value.number,
      value.reference,
      value.clientName,
      value.kind,
      value.method ?? '',
      value.currency,
      money(sum(value.shares.map(({ net }) => net))),
      money(sum(value.shares.map(({ tax }) => tax))),
      isMoney ? 0 : money(value.amount),
      isMoney ? money(0 - value.amount) : 0,
    ]
  })
  return csvOf([head, ...lines])
}

/** What a month came to, in one currency. Amounts are signed as in the ledger, but for money. */
export interface MonthClose {
  month: Month
  currency: Currency
  /** What clients owed (less what they had paid too much) before the month, and after it. */
  opening: SignedAmount
  closing: SignedAmount
  /** What was charged and credited, by kind, and the tax of it by rate. */
  charged: Partial<Record<LedgerKind, SignedAmount>>
  shares: TaxSubtotal[]
  /** What came in, by method, and what went out (positive). */
  received: Partial<Record<PaymentMethod, SignedAmount>>
  returned: SignedAmount
}

/** Closes a month from the whole ledger up to its end: `opening` plus everything is `closing`. */
export function closeOf(rows: readonly LedgerRow[], month: Month, currency: Currency): MonthClose {
  const own = rows.map(({ value }) => value).filter((entry) => entry.currency === currency)
  const before = own.filter(({ day }) => monthOf(day) < month)
  const within = own.filter(({ day }) => monthOf(day) === month)
  const opening = sum(before.map(({ amount }) => amount))
  const charged: MonthClose['charged'] = {}
  const received: MonthClose['received'] = {}
  const subtotals = new Map<number, TaxSubtotal>()
  let returned = 0
  for (const { kind, amount, method, shares: parts } of within) {
    const side = ledgerKinds[kind]
    if (side === 'charge' || side === 'credit') charged[kind] = (charged[kind] ?? 0) + amount
    else if (kind === 'payment' || kind === 'correction') {
      const by = method ?? 'other'
      received[by] = (received[by] ?? 0) - amount
    } else returned += amount
    for (const { rate, net, tax } of parts) {
      const known = subtotals.get(rate) ?? { rate, net: 0, tax: 0 }
      subtotals.set(rate, { rate, net: known.net + net, tax: known.tax + tax })
    }
  }
  return {
    month,
    currency,
    opening,
    closing: opening + sum(within.map(({ amount }) => amount)),
    charged,
    shares: [...subtotals.values()].toSorted((a, b) => b.rate - a.rate),
    received,
    returned,
  }
}

/** A client's account in one currency between two days (both included), with the balance after each entry. */
export interface Statement {
  currency: Currency
  from: CalendarDate
  to: CalendarDate
  opening: SignedAmount
  rows: (LedgerRow & { balance: SignedAmount })[]
  closing: SignedAmount
}

/** The statement of what a client's entries say in one currency. */
export function statementOf(
  entries: readonly LedgerRow[],
  currency: Currency,
  from: CalendarDate,
  to: CalendarDate,
): Statement {
  const ordered = inOrder(entries.filter(({ value }) => value.currency === currency))
  const opening = sum(
    ordered.filter(({ value }) => value.day < from).map((row) => row.value.amount),
  )
  let balance = opening
  const rows = ordered
    .filter(({ value }) => from <= value.day && value.day <= to)
    .map((row) => ({ ...row, balance: (balance += row.value.amount) }))
  return { currency, from, to, opening, rows, closing: balance }
}

/**
 * What a client's entries say: a statement for each currency that they had come in by then, since no
 * two are ever added; one over nothing, as the studio counts, while there is no entry.
 */
export function statementsOf(
  entries: readonly LedgerRow[],
  studio: Currency,
  from: CalendarDate,
  to: CalendarDate,
): [Statement, ...Statement[]] {
  const known = inOrder(entries.filter(({ value }) => value.day <= to))
  const [first = studio, ...others] = new Set(known.map(({ value }) => value.currency))
  const of = (currency: Currency) => statementOf(entries, currency, from, to)
  return [of(first), ...others.map(of)]
}
