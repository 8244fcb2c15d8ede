import type { FormValue } from './form.ts'
import {
  type Customer,
  type Dispute,
  newDispute,
  newEvent,
  newIntent,
  newRefund,
  type PaymentIntent,
  type Refund,
  type Session,
  type StripeEvent,
} from './stripe-objects.ts'

/** Everything on one Stripe account. */
export interface StripeState {
  customers: Customer[]
  sessions: Session[]
  intents: PaymentIntent[]
  refunds: Refund[]
  disputes: Dispute[]
  events: StripeEvent[]
  /** Answers by idempotency key, with the request they were given for. */
  keys: Record<string, { request: string; answer: object }>
}

export const emptyStripe = (): StripeState => ({
  customers: [],
  sessions: [],
  intents: [],
  refunds: [],
  disputes: [],
  events: [],
  keys: {},
})

/** What happens on the account; `tell` is what its webhooks are called with. */
export function stripeAccount(state: StripeState, tell: (event: StripeEvent) => void) {
  function emit(type: string, object: object): void {
    const event = newEvent(type, object)
    state.events.unshift(event)
    tell(event)
  }

  const intentOf = (id: string | null) => state.intents.find((intent) => intent.id === id)
  const sessionOf = (intent: string) =>
    state.sessions.find((session) => session.payment_intent === intent)

  const refundedOf = (intent: string): number =>
    state.refunds
      .filter(({ payment_intent, status }) => payment_intent === intent && status !== 'failed')
      .reduce((sum, { amount }) => sum + amount, 0)

  const chargeOf = (intent: PaymentIntent) => ({
    id: intent.latest_charge,
    object: 'charge',
    amount: intent.amount,
    amount_refunded: refundedOf(intent.id),
    payment_intent: intent.id,
  })

  /** The intent of a page, which is made with the first card and stays the page's. */
  function tried(session: Session, status: PaymentIntent['status']): PaymentIntent {
    const made = newIntent(session, status)
    const known = intentOf(session.payment_intent)
    if (!known) state.intents.unshift(made)
    const intent = known ? Object.assign(known, { ...made, id: known.id }) : made
    session.payment_intent = intent.id
    return intent
  }

  return {
    /** Completes a page: paid at once, or by a method that settles later. */
    complete(session: Session, isLater = false): void {
      tried(session, isLater ? 'processing' : 'succeeded')
      Object.assign(session, {
        status: 'complete',
        payment_status: isLater ? 'unpaid' : 'paid',
        url: null,
      })
      emit('checkout.session.completed', session)
    },

    /** A card is declined; the page waits for another one. */
    decline(session: Session): void {
      emit('payment_intent.payment_failed', tried(session, 'requires_payment_method'))
    },

    /** A page ends unused, and with it the intent of a card that was declined on it. */
    expire(session: Session): void {
      const intent = intentOf(session.payment_intent)
      if (intent) intent.status = 'canceled'
      Object.assign(session, { status: 'expired', url: null })
      emit('checkout.session.expired', session)
    },

    /** A payment on its way arrives, or never will. False when it is not on its way. */
    settle(id: string, isPaid: boolean): boolean {
      const [intent, session] = [intentOf(id), sessionOf(id)]
      if (intent?.status !== 'processing' || !session) return false
      if (isPaid) {
        Object.assign(intent, { status: 'succeeded', amount_received: intent.amount })
        session.payment_status = 'paid'
        emit('checkout.session.async_payment_succeeded', session)
      } else {
        intent.status = 'requires_payment_method'
        emit('checkout.session.async_payment_failed', session)
      }
      return true
    },

    /** A refund; a sentence when there is not so much left. */
    refund(id: string, asked: number | null, metadata?: { [key: string]: FormValue }) {
      const intent = intentOf(id)
      if (intent?.status !== 'succeeded') return `No such payment_intent: '${id}'`
      const left = intent.amount - refundedOf(id)
      const amount = asked ?? left
      if (amount <= 0 || amount > left)
        return `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`
      const refund = newRefund(intent, amount, metadata)
      state.refunds.unshift(refund)
      emit('refund.created', refund)
      emit('charge.refunded', chargeOf(intent))
      return refund
    },

    /** A refund comes back. */
    failRefund(id: string): boolean {
      const refund = state.refunds.find((one) => one.id === id)
      if (refund?.status !== 'succeeded') return false
      refund.status = 'failed'
      emit('refund.failed', refund)
      return true
    },

    /** The client's bank takes a payment back. */
    dispute(id: string): boolean {
      const intent = intentOf(id)
      if (intent?.status !== 'succeeded') return false
      const dispute = newDispute(intent)
      state.disputes.unshift(dispute)
      emit('charge.dispute.created', dispute)
      return true
    },

    decide(id: string, status: 'won' | 'lost'): boolean {
      const dispute = state.disputes.find((one) => one.id === id)
      if (dispute?.status !== 'needs_response') return false
      dispute.status = status
      emit('charge.dispute.closed', dispute)
      return true
    },
  }
}

export type StripeAccount = ReturnType<typeof stripeAccount>
