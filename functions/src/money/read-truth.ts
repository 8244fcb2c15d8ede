import { InvoiceId } from '@portal/model/ids'
import { Payable, type Payment } from '@portal/model/invoicing/payment'
import type { Currency } from '@portal/model/money'
import type Stripe from 'stripe'
import { stripe } from '#platform/stripe'
import { fromStripe } from '#platform/stripe-amounts'

/** A payment as Stripe has it now. */
export interface TruePayment {
  id: string
  invoice: string
  payable: Payable
  state: Payment['state']
  amount: number
  currency: Currency
}

export interface TrueRefund {
  id: string
  amount: number
  state: 'made' | 'failed'
  /** What Les said when he made it here; null when it was made at Stripe. */
  asked: { reason: string; credit: boolean; by: string; moneyCase: string | null } | null
}

export interface TrueDispute {
  id: string
  amount: number
  /** Whether the bank has the money, and how it ended. */
  state: 'inquiry' | 'taken' | 'won' | 'lost'
}

/** Everything true about one payment that an event may tell of. */
export interface Truth {
  payment: TruePayment
  refunds: TrueRefund[]
  disputes: TrueDispute[]
}

/** The id of what Stripe names by its id or as a whole. */
export const idOf = (thing: string | { id: string } | null | undefined): string | null =>
  typeof thing === 'string' ? thing : (thing?.id ?? null)

/** What an invoice and its part are called at Stripe: we write it on everything we make there. */
function marksOf(metadata: Stripe.Metadata | null) {
  const invoice = InvoiceId.safeParse(metadata?.['invoice'])
  const payable = Payable.safeParse(metadata?.['payable'])
  return invoice.success && payable.success
    ? { invoice: invoice.data, payable: payable.data }
    : null
}

/**
 * How a payment stands. One that waits for another card, or whose session was left and has expired,
 * is of no interest: nobody was told that it had begun. `isOver`: its session was completed, so
 * that it has failed.
 */
function stateOf(status: Stripe.PaymentIntent.Status, isOver: boolean): Payment['state'] | null {
  if (status === 'succeeded') return 'succeeded'
  if (status === 'processing') return 'processing'
  return isOver && (status === 'canceled' || status === 'requires_payment_method') ? 'failed' : null
}

/** A payment of ours; null for what is none, and while nothing is known to have moved. */
async function readPayment(intent: string, isOver: boolean): Promise<TruePayment | null> {
  const found = await (await stripe()).paymentIntents.retrieve(intent)
  const marks = marksOf(found.metadata)
  const state = stateOf(found.status, isOver)
  if (!marks || !state) return null
  const moved = state === 'succeeded' ? found.amount_received : found.amount
  return { id: found.id, ...marks, state, ...fromStripe(moved, found.currency) }
}

export const trueRefund = (refund: Stripe.Refund): TrueRefund => {
  const { reason, credit, by, moneyCase = null } = refund.metadata ?? {}
  return {
    id: refund.id,
    amount: fromStripe(refund.amount, refund.currency).amount,
    state: refund.status === 'failed' || refund.status === 'canceled' ? 'failed' : 'made',
    asked: reason && by ? { reason, credit: credit === 'yes', by, moneyCase } : null,
  }
}

const trueDispute = ({ id, amount, currency, status }: Stripe.Dispute): TrueDispute => ({
  id,
  amount: fromStripe(amount, currency).amount,
  state:
    status === 'won'
      ? 'won'
      : status === 'lost'
        ? 'lost'
        : status.startsWith('warning_') || status === 'prevented'
          ? 'inquiry'
          : 'taken',
})

/** A payment as Stripe has it, without what went back of it; null for what is none of ours. */
export async function truthOfIntent(intent: string, isOver: boolean): Promise<Truth | null> {
  const payment = await readPayment(intent, isOver)
  return payment && { payment, refunds: [], disputes: [] }
}

/** A payment with all its refunds. */
async function truthOfRefunds(intent: string): Promise<Truth | null> {
  const [truth, { data }] = await Promise.all([
    truthOfIntent(intent, false),
    (await stripe()).refunds.list({ payment_intent: intent, limit: 100 }),
  ])
  return truth && { ...truth, refunds: data.map(trueRefund) }
}

async function truthOfDisputes(intent: string): Promise<Truth | null> {
  const [truth, { data }] = await Promise.all([
    truthOfIntent(intent, false),
    (await stripe()).disputes.list({ payment_intent: intent, limit: 100 }),
  ])
  return truth && { ...truth, disputes: data.map(trueDispute) }
}

async function truthOfSession(id: string): Promise<Truth | null> {
  const session = await (await stripe()).checkout.sessions.retrieve(id)
  const intent = idOf(session.payment_intent)
  return intent ? truthOfIntent(intent, session.status === 'complete') : null
}

/** What is read again from Stripe for an event, by the id of the session or of the payment. */
const readers = {
  session: truthOfSession,
  refunds: truthOfRefunds,
  disputes: truthOfDisputes,
} as const

interface Subject {
  kind: keyof typeof readers
  id: string
}

/** What an event is about; null for what is none of ours. */
function subjectOf(event: Stripe.Event): Subject | null {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return { kind: 'session', id: event.data.object.id }
    case 'charge.refunded':
    case 'charge.refund.updated':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const id = idOf(event.data.object.payment_intent)
      return id === null ? null : { kind: 'refunds', id }
    }
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated': {
      const id = idOf(event.data.object.payment_intent)
      return id === null ? null : { kind: 'disputes', id }
    }
    default:
      return null
  }
}

const truthOf = async (subject: Subject | null): Promise<Truth | null> =>
  subject && readers[subject.kind](subject.id)

/**
 * An event as Stripe has it, and what it tells of, read again: what is claimed is only a hint that
 * something happened, and whichever event comes first finds the same truth. Both are asked for at
 * once; where the event is about something else than was claimed, that is read. The truth is null
 * for what is none of ours.
 */
export async function readEvent(
  claimed: Stripe.Event,
): Promise<{ event: Stripe.Event; truth: Truth | null }> {
  const hint = subjectOf(claimed)
  const [event, truth] = await Promise.all([
    stripe().then(({ events }) => events.retrieve(claimed.id)),
    truthOf(hint),
  ])
  const subject = subjectOf(event)
  const isAsClaimed = subject?.kind === hint?.kind && subject?.id === hint?.id
  return { event, truth: isAsClaimed ? truth : await truthOf(subject) }
}
