import { groupBy } from '../group-by.ts'
import { Failure } from '../failure.ts'
import { type Invoice, owedOf, statusOf } from '../invoice.ts'
import type { Amount, SignedAmount } from '../money.ts'
import { filled, resized } from './instalment.ts'
import type { LedgerEntry, LedgerKind } from './ledger.ts'
import { subtotalsOf, type TaxSubtotal } from './tax.ts'

/** Something that changes what is owed on an invoice, or what is paid of it; never what it came to. */
export type Posting =
  | {
      kind:
        | 'credit-note'
        | 'write-off'
        | 'payment'
        | 'moved-in'
        | 'moved-out'
        | 'refund'
        | 'refund-failed'
        | 'dispute'
        | 'dispute-won'
      amount: Amount
    }
  /** A payment came to so much less (negative: more) than was entered; nothing moves by it. */
  | { kind: 'correction'; amount: SignedAmount }
  /** Asks for nothing any more, whatever was paid. */
  | { kind: 'void' }

/** The invoice after a posting, with what the ledger says of it. */
export interface Posted {
  invoice: Invoice
  kind: LedgerKind
  amount: SignedAmount
  shares: TaxSubtotal[]
}

const negated = (subtotals: readonly TaxSubtotal[]): TaxSubtotal[] =>
  subtotals.map(({ rate, net, tax }) => ({ rate, net: 0 - net, tax: 0 - tax }))

const difference = (after: readonly TaxSubtotal[], before: readonly TaxSubtotal[]): TaxSubtotal[] =>
  totalsByRate([...after, ...negated(before)]).filter(({ net, tax }) => net !== 0 || tax !== 0)

const totalsByRate = (subtotals: readonly TaxSubtotal[]): TaxSubtotal[] =>
  [...groupBy(subtotals, ({ rate }) => rate)].map(([rate, same]) => ({
    rate,
    net: same.reduce((sum, { net }) => sum + net, 0),
    tax: same.reduce((sum, { tax }) => sum + tax, 0),
  }))

/**
 * The invoice with its instalments coming to what is owed, filled with what is paid. Where more has
 * gone out of it than came in, as when a bank takes back what has been moved on, they ask for that.
 */
function settled(invoice: Invoice, at: Date): Invoice {
  const paid = invoice.received - invoice.refunded - invoice.disputed
  const gone = invoice.status === 'void' ? 0 : Math.max(0, 0 - paid)
  const asked = Math.max(0, owedOf(invoice)) + gone
  const parts = resized(invoice.instalments, asked, invoice.issuedOn)
  const after = {
    ...invoice,
    paid,
    instalments: filled(parts, Math.max(0, paid), at),
    revision: invoice.revision + 1,
  }
  return { ...after, status: statusOf(after) }
}

const signs = {
  'credit-note': -1,
  'write-off': -1,
  payment: -1,
  'moved-in': -1,
  'moved-out': 1,
  correction: 1,
  refund: 1,
  'refund-failed': -1,
  dispute: 1,
  'dispute-won': -1,
} as const

/** What of an invoice's tax a credit takes back: the last credit takes whatever is left of it. */
function creditedSubtotals(invoice: Invoice, amount: Amount): TaxSubtotal[] {
  const before = subtotalsOf(invoice.shares, invoice.credited)
  return negated(difference(subtotalsOf(invoice.shares, invoice.credited + amount), before))
}

/**
 * Posts something. Credits and write-offs beyond what is owed fail with `more-than-owed`; money
 * never fails, because it has moved already.
 */
export function posted(invoice: Invoice, posting: Posting, at: Date): Posted {
  const owed = owedOf(invoice)
  if (posting.kind === 'void') {
    const amount = Math.max(0, owed)
    const after = { ...invoice, credited: invoice.credited + amount, status: 'void' as const }
    return {
      invoice: settled(after, at),
      kind: 'void',
      amount: 0 - amount,
      shares: creditedSubtotals(invoice, amount),
    }
  }
  const { kind, amount } = posting
  if ((kind === 'credit-note' || kind === 'write-off') && amount > owed)
    throw new Failure('more-than-owed')
  const add = (name: 'credited' | 'writtenOff' | 'received' | 'refunded' | 'disputed', by = 1) => ({
    ...invoice,
    [name]: invoice[name] + by * amount,
  })
  const after = {
    'credit-note': () => add('credited'),
    'write-off': () => add('writtenOff'),
    payment: () => add('received'),
    'moved-in': () => add('received'),
    'moved-out': () => add('received', -1),
    correction: () => add('received', -1),
    refund: () => add('refunded'),
    'refund-failed': () => add('refunded', -1),
    dispute: () => add('disputed'),
    'dispute-won': () => add('disputed', -1),
  }[kind]()
  return {
    invoice: settled(after, at),
    kind,
    amount: signs[kind] * amount,
    shares: kind === 'credit-note' ? creditedSubtotals(invoice, amount) : [],
  }
}

/** The entry of the books that a posting leaves. */
export const entryOf = (
  { invoice, kind, amount, shares }: Posted,
  about: Pick<LedgerEntry, 'at' | 'day' | 'by'> &
    Partial<Pick<LedgerEntry, 'method' | 'reference'>> & { invoice: string },
): LedgerEntry => ({
  kind,
  invoice: about.invoice,
  number: invoice.number,
  client: invoice.client,
  clientName: invoice.clientName,
  currency: invoice.currency,
  amount,
  shares,
  method: about.method ?? null,
  reference: about.reference ?? '',
  at: about.at,
  day: about.day,
  by: about.by,
})
