import { z } from 'zod'
import { CalendarDate } from '../calendar.ts'
import { InvoiceId, PersonId } from '../ids.ts'
import { Currency, SignedAmount } from '../money.ts'
import { DocumentNumber } from './number.ts'
import { TaxSubtotal } from './tax.ts'
import { StoredWords } from '../words.ts'

/** What is ever posted, and whether the client owes more (1) or less (-1) by it; `charge` either. */
export const ledgerKinds = {
  invoice: 'charge',
  extras: 'charge',
  'change-order': 'charge',
  'credit-note': 'credit',
  void: 'credit',
  'write-off': 'credit',
  payment: 'in',
  'moved-in': 'in',
  'moved-out': 'out',
  /** What a payment that was entered by hand came to otherwise. */
  correction: 'in',
  refund: 'out',
  'refund-failed': 'in',
  dispute: 'out',
  'dispute-won': 'in',
} as const satisfies Record<string, 'charge' | 'credit' | 'in' | 'out'>
export const LedgerKind = z.enum(Object.keys(ledgerKinds) as [LedgerKind, ...LedgerKind[]])
export type LedgerKind = keyof typeof ledgerKinds

/** How money came; `card` is whatever Stripe's page offered. */
export const PaymentMethod = z.enum(['card', 'bank-transfer', 'cash', 'other'])
export type PaymentMethod = z.infer<typeof PaymentMethod>

/**
 * One entry of the books. Entries are only ever added, under an id that says what they are of, so
 * that nothing is posted twice; the sum of an invoice's entries is what is owed on it.
 */
export const LedgerEntry = z.strictObject({
  kind: LedgerKind,
  invoice: InvoiceId,
  number: DocumentNumber,
  client: PersonId,
  clientName: StoredWords(80),
  currency: Currency,
  /** Positive: the client owes more. */
  amount: SignedAmount,
  /** What of it is tax, by rate; none for money that moves. */
  shares: z.array(TaxSubtotal),
  /** Money that moves: how. */
  method: PaymentMethod.nullable(),
  /** A number or an id that somebody may look for: of the credit note, the transfer, at Stripe. */
  reference: StoredWords(120),
  at: z.date(),
  /** The day of the books, in the studio's zone. */
  day: CalendarDate,
  /** Who did it; null for the portal and for Stripe. */
  by: PersonId.nullable(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** The ids of entries, from what they are of. */
export const ledgerId = {
  invoice: (invoice: string) => `invoice-${invoice}`,
  extras: (invoice: string, revision: number) => `extras-${invoice}-${revision}`,
  changeOrder: (changeOrder: string) => `change-order-${changeOrder}`,
  creditNote: (creditNote: string) => `credit-note-${creditNote}`,
  void: (invoice: string) => `void-${invoice}`,
  writeOff: (id: string) => `write-off-${id}`,
  payment: (payment: string) => `payment-${payment}`,
  /** What had been paid too much on another invoice of the booking, by the one it has gone to. */
  movedIn: (to: string, from: string) => `moved-in-${to}-${from}`,
  movedOut: (to: string, from: string) => `moved-out-${to}-${from}`,
  correction: (correction: string) => `correction-${correction}`,
  refund: (refund: string) => `refund-${refund}`,
  refundFailed: (refund: string) => `refund-failed-${refund}`,
  dispute: (dispute: string) => `dispute-${dispute}`,
  disputeWon: (dispute: string) => `dispute-won-${dispute}`,
} as const

/** The sums of an invoice, from its entries alone. */
export function foldOf(entries: readonly Pick<LedgerEntry, 'kind' | 'amount'>[]) {
  const sum = (...kinds: LedgerKind[]) =>
    entries.filter(({ kind }) => kinds.includes(kind)).reduce((all, { amount }) => all + amount, 0)
  const received = 0 - sum('payment', 'moved-in', 'moved-out', 'correction')
  const refunded = sum('refund', 'refund-failed')
  const disputed = sum('dispute', 'dispute-won')
  return {
    total: sum('invoice', 'extras', 'change-order'),
    credited: 0 - sum('credit-note', 'void'),
    writtenOff: 0 - sum('write-off'),
    received,
    refunded,
    disputed,
    paid: received - refunded - disputed,
    /** What is owed (positive) or was paid too much (negative). */
    balance: entries.reduce((all, { amount }) => all + amount, 0),
  }
}
