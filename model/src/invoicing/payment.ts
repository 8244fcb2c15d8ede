import { z } from 'zod'
import { costlyBudget } from '../budget.ts'
import { CalendarDate } from '../calendar.ts'
import { declareCall } from '../call.ts'
import { CorrectionId, InvoiceId, PaymentId, PersonId, RefundId } from '../ids.ts'
import { Amount, Currency, type SignedAmount } from '../money.ts'
import { InstalmentId } from './instalment.ts'
import { PaymentMethod } from './ledger.ts'
import { DocumentNumber } from './number.ts'
import { LineOrNone, Prose, StoredWords } from '../words.ts'

/** What a client pays with one click: the next instalment, or everything that is open. */
export const Payable = z.union([z.literal('rest'), InstalmentId])
export type Payable = z.infer<typeof Payable>

/**
 * One movement of money towards an invoice. Stripe's carry the payment intent's id, so each counts
 * once. `processing`: it settles later; `failed`: it never will.
 */
export const Payment = z.strictObject({
  invoice: InvoiceId,
  number: DocumentNumber,
  client: PersonId,
  amount: Amount,
  currency: Currency,
  method: PaymentMethod,
  state: z.enum(['processing', 'failed', 'succeeded']),
  /** What it was meant for. */
  payable: Payable,
  /** Whether Stripe holds it; otherwise Les entered it. */
  online: z.boolean(),
  reference: StoredWords(120),
  /** The day it came, in the studio's zone. */
  day: CalendarDate,
  at: z.date(),
  /** What went back of it, and what a bank has taken back until a dispute is decided. */
  refunded: Amount,
  disputed: Amount,
})
export type Payment = z.infer<typeof Payment>

const stateRanks = { processing: 0, failed: 1, succeeded: 2 } as const

/** The later of two states, in whatever order they were heard of: what has succeeded stays so. */
export const laterState = (one: Payment['state'], other: Payment['state']): Payment['state'] =>
  stateRanks[other] > stateRanks[one] ? other : one

/** What can still go back of a payment. */
export const refundableOf = ({
  state,
  amount,
  refunded,
  disputed,
}: Pick<Payment, 'state' | 'amount' | 'refunded' | 'disputed'>): Amount =>
  state === 'succeeded' ? Math.max(0, amount - refunded - disputed) : 0

/**
 * What of a payment can be sent back here: no more than is still on its invoice, because some of it
 * may have been moved to another one. In another currency it never was on it.
 */
export const returnableOf = (
  payment: Payment,
  invoice: { paid: SignedAmount; currency: Currency },
): Amount =>
  payment.currency === invoice.currency
    ? Math.min(refundableOf(payment), Math.max(0, invoice.paid))
    : refundableOf(payment)

/** One refund of a payment as it stands at Stripe, or as Les entered it. */
export const Refund = z.strictObject({
  payment: PaymentId,
  amount: Amount,
  /** `failed`: it came back, so the payment stands again. */
  state: z.enum(['made', 'failed']),
  at: z.date(),
})
export type Refund = z.infer<typeof Refund>

/** The one Checkout session open for an invoice; its id is the invoice's. */
export const Checkout = z.strictObject({
  session: z.string(),
  url: z.url(),
  payable: Payable,
  amount: Amount,
  /** Grows with each new session, so that Stripe's idempotency key is new as well. */
  attempt: z.int().positive(),
  expiresAt: z.date(),
})
export type Checkout = z.infer<typeof Checkout>

/** A person at Stripe, so that a second payment knows them, with the address that Stripe was told. */
export const StripeCustomer = z.strictObject({
  customer: z.string(),
  email: z.string().optional(),
})

/** That a webhook event has had its effect; written in the transaction of that effect. */
export const StripeEvent = z.strictObject({ type: z.string(), at: z.date() })
export type StripeEvent = z.infer<typeof StripeEvent>

/** Checkout sessions made for one person in an hour; the one that is open is given again. */
export const checkoutsPerHour = 20

/**
 * Opens a Stripe Checkout session for the next instalment or for the rest. An invoice has one open
 * session: a double click gets the same address, another amount closes the session before. Fails
 * with `nothing-due`, `payment-processing`, `too-little-to-charge`, `too-much-to-charge`,
 * `not-found`, `payment-unavailable`.
 */
export const payInstalment = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ invoice: InvoiceId, instalment: Payable }),
  output: z.strictObject({ url: z.url() }),
})

/** The client has the invoice before them; from then on it counts as viewed. */
export const markViewed = declareCall({
  role: 'client',
  input: z.strictObject({ invoice: InvoiceId }),
  output: z.strictObject({ viewed: z.literal(true) }),
})

/**
 * Les enters money that came without Stripe, whatever it comes to. The same `payment` twice is one.
 * Fails with `deadline-past` for a day that is still to come, `invalid` for an amount that the rest
 * of the invoice could not be charged beside, `not-found`.
 */
export const recordPayment = declareCall({
  role: 'admin',
  input: z.strictObject({
    payment: PaymentId.min(16),
    invoice: InvoiceId,
    amount: Amount.min(1),
    method: PaymentMethod.exclude(['card']),
    day: CalendarDate,
    reference: LineOrNone(120),
  }),
  output: z.strictObject({ recorded: z.literal(true) }),
})

/**
 * Sends back a payment or a part of it: through Stripe when it came that way, otherwise it is
 * noted. `credit` says that it is not owed again. The same `refund` twice is one. Fails with
 * `more-than-paid`, `invalid` as `recordPayment`, `payment-unavailable`, `not-found`.
 */
export const refundPayment = declareCall({
  role: 'admin',
  asksProof: true,
  input: z.strictObject({
    refund: RefundId.min(16),
    payment: PaymentId,
    amount: Amount.min(1),
    credit: z.boolean(),
    reason: Prose(400),
  }),
  output: z.strictObject({ refunded: z.literal(true) }),
})

/**
 * Says what a payment that Les has entered really came to, 0 when it never came. It is no refund:
 * nothing goes back, and nobody is told. The same `correction` twice is one. Fails with
 * `payment-online`, `more-than-paid` for less than went back of it, `invalid` as `recordPayment`,
 * `not-found`.
 */
export const correctPayment = declareCall({
  role: 'admin',
  input: z.strictObject({
    correction: CorrectionId.min(16),
    payment: PaymentId,
    amount: Amount,
    reason: Prose(400),
  }),
  output: z.strictObject({ corrected: z.literal(true) }),
})

/** Asks the client for what is open, today. Fails with `nothing-due`, `reminded-today`, `not-found`. */
export const remindNow = declareCall({
  role: 'admin',
  input: z.strictObject({ invoice: InvoiceId }),
  output: z.strictObject({ reminded: z.literal(true) }),
})
