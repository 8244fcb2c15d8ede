import { z } from 'zod'
import { declareCall } from '../call.ts'
import { InvoiceId, PaymentId, PersonId } from '../ids.ts'
import { Amount, Currency } from '../money.ts'
import { DocumentNumber } from './number.ts'
import { StoredWords } from '../words.ts'

/**
 * Where money needs a decision: more came than was asked for, it came for an invoice that is void,
 * in another currency, a refund came back, or the client's bank takes money back.
 */
export const MoneyCaseKind = z.enum([
  'over-paid',
  'paid-after-void',
  'wrong-currency',
  'refund-failed',
  'dispute',
])
export type MoneyCaseKind = z.infer<typeof MoneyCaseKind>

/** Those about money beyond what is asked for; they are over once none of it is left. */
export const isOfSurplus = (kind: MoneyCaseKind): boolean =>
  kind === 'over-paid' || kind === 'paid-after-void'

export const MoneyCase = z.strictObject({
  kind: MoneyCaseKind,
  invoice: InvoiceId,
  number: DocumentNumber,
  client: PersonId,
  clientName: StoredWords(80),
  payment: PaymentId,
  /** What it is about: what of it is still too much, or what is disputed. */
  amount: Amount,
  /** What of it has gone to another invoice of the booking since. */
  usedUp: Amount.default(0),
  currency: Currency,
  openedAt: z.date(),
  /** How Les settled it, or how its money went otherwise; null while it is open. */
  settled: z.enum(['kept', 'refunded', 'written-off', 'noted']).nullable(),
  settledAt: z.date().nullable(),
})
export type MoneyCase = z.infer<typeof MoneyCase>

export const MoneyCaseId = z.string().regex(/^[A-Za-z0-9_-]{1,120}$/)

/** The id of a case, from what it is about: the same payment never opens two. */
export const moneyCaseId = (kind: MoneyCaseKind, about: string): string => `${kind}-${about}`

/** How a case can be settled. */
export const settlements = {
  'over-paid': ['kept', 'refunded'],
  'paid-after-void': ['refunded', 'noted'],
  'wrong-currency': ['refunded', 'noted'],
  'refund-failed': ['refunded', 'noted'],
  dispute: ['written-off', 'noted'],
} as const satisfies Record<MoneyCaseKind, readonly NonNullable<MoneyCase['settled']>[]>

/**
 * Settles a case: `kept` counts towards what comes, `refunded` sends what is left of it back, `written-off` asks
 * for it no more, `noted` leaves everything as it is. Twice is once. Fails with
 * `status-not-allowed`, `more-than-paid`, `payment-unavailable`, `not-found`.
 */
export const settleMoneyCase = declareCall({
  role: 'admin',
  input: z.strictObject({
    moneyCase: MoneyCaseId,
    how: z.enum(['kept', 'refunded', 'written-off', 'noted']),
  }),
  output: z.strictObject({ settled: z.literal(true) }),
})
