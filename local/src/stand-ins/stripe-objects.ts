import { randomBytes } from 'node:crypto'
import { type FormValue, part, words } from './form.ts'

/** Ids look like Stripe's. */
export const stripeId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`

const seconds = () => Math.floor(Date.now() / 1_000)

export interface Customer {
  id: string
  object: 'customer'
  livemode: false
  email: string
  name: string
  metadata: Record<string, string>
  created: number
}

export interface Session {
  id: string
  object: 'checkout.session'
  livemode: false
  mode: 'payment'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  amount_total: number
  currency: string
  client_reference_id: string | null
  customer: string | null
  customer_email: string | null
  payment_intent: string | null
  metadata: Record<string, string>
  success_url: string
  cancel_url: string
  url: string | null
  created: number
  expires_at: number
  /** What the page shows; Stripe keeps it below `line_items`. */
  title: string
  /** What its intent will be marked with. */
  intent_metadata: Record<string, string>
}

export interface PaymentIntent {
  id: string
  object: 'payment_intent'
  livemode: false
  amount: number
  amount_received: number
  currency: string
  customer: string | null
  status: 'succeeded' | 'processing' | 'requires_payment_method' | 'canceled'
  latest_charge: string
  metadata: Record<string, string>
  created: number
}

export interface Refund {
  id: string
  object: 'refund'
  payment_intent: string
  charge: string
  amount: number
  currency: string
  status: 'succeeded' | 'failed'
  metadata: Record<string, string>
  created: number
}

export interface Dispute {
  id: string
  object: 'dispute'
  livemode: false
  payment_intent: string
  charge: string
  amount: number
  currency: string
  status: 'needs_response' | 'won' | 'lost'
  reason: 'general'
  created: number
}

export interface StripeEvent {
  id: string
  object: 'event'
  api_version: string
  livemode: false
  type: string
  created: number
  data: { object: object }
}

const strings = (form: Record<string, FormValue>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

/** A customer as `POST /v1/customers` makes it. */
export const newCustomer = (form: Record<string, FormValue>): Customer => ({
  id: stripeId('cus'),
  object: 'customer',
  livemode: false,
  email: words(form, 'email'),
  name: words(form, 'name'),
  metadata: strings(part(form, 'metadata')),
  created: seconds(),
})

/** What one payment may be over, in the units a request counts in; these four have least amounts. */
const leastAmounts: Record<string, number> = { eur: 50, usd: 50, gbp: 30, jpy: 50 }
const mostAmount = 99_999_999

/** The code Stripe refuses an amount with; null for one it takes. */
export function limitFault({ amount_total, currency }: Pick<Session, 'amount_total' | 'currency'>) {
  if (amount_total < (leastAmounts[currency] ?? 1)) return 'amount_too_small'
  return amount_total > mostAmount ? 'amount_too_large' : null
}

/** What `POST /v1/customers/{customer}` changes of one. */
export const changeCustomer = (
  customer: Customer,
  { email }: { email?: string | undefined },
): Customer => Object.assign(customer, email ? { email } : {})

/** A Checkout session as `POST /v1/checkout/sessions` makes it; a sentence when it is not valid. */
export function newSession(form: Record<string, FormValue>, site: string): Session | string {
  if (words(form, 'mode') !== 'payment') return 'Invalid mode: must be payment'
  const items = Object.values(part(form, 'line_items'))
  const prices = items.map((item) => ({
    amount: Number(words(part(item, 'price_data'), 'unit_amount')),
    quantity: Number(words(item, 'quantity')),
    currency: words(part(item, 'price_data'), 'currency'),
    name: words(part(part(item, 'price_data'), 'product_data'), 'name'),
  }))
  const [first] = prices
  if (!first) return 'You must provide line_items'
  if (prices.some(({ amount, quantity }) => !Number.isInteger(amount) || !(quantity > 0)))
    return 'Invalid integer'
  if (!words(form, 'success_url')) return 'Missing required param: success_url.'
  const total = prices.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0)
  if (total <= 0) return 'The Checkout Session’s total amount must be greater than 0'
  const id = stripeId('cs_test')
  return {
    id,
    object: 'checkout.session',
    livemode: false,
    mode: 'payment',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: total,
    currency: first.currency,
    client_reference_id: words(form, 'client_reference_id') || null,
    customer: words(form, 'customer') || null,
    customer_email: words(form, 'customer_email') || null,
    payment_intent: null,
    metadata: strings(part(form, 'metadata')),
    success_url: words(form, 'success_url'),
    cancel_url: words(form, 'cancel_url'),
    url: `${site}/pay/${id}`,
    created: seconds(),
    expires_at: Number(words(form, 'expires_at')) || seconds() + 86_400,
    title: first.name,
    intent_metadata: strings(part(part(form, 'payment_intent_data'), 'metadata')),
  }
}

/** The intent of a page on which somebody has tried to pay. */
export const newIntent = (session: Session, status: PaymentIntent['status']): PaymentIntent => ({
  id: stripeId('pi'),
  object: 'payment_intent',
  livemode: false,
  amount: session.amount_total,
  amount_received: status === 'succeeded' ? session.amount_total : 0,
  currency: session.currency,
  customer: session.customer,
  status,
  latest_charge: stripeId('ch'),
  metadata: session.intent_metadata,
  created: seconds(),
})

export const newRefund = (
  intent: PaymentIntent,
  amount: number,
  metadata: Record<string, FormValue> = {},
): Refund => ({
  id: stripeId('re'),
  object: 'refund',
  payment_intent: intent.id,
  charge: intent.latest_charge,
  amount,
  currency: intent.currency,
  status: 'succeeded',
  metadata: strings(metadata),
  created: seconds(),
})

export const newDispute = (intent: PaymentIntent): Dispute => ({
  id: stripeId('dp'),
  object: 'dispute',
  livemode: false,
  payment_intent: intent.id,
  charge: intent.latest_charge,
  amount: intent.amount,
  currency: intent.currency,
  status: 'needs_response',
  reason: 'general',
  created: seconds(),
})

export const newEvent = (type: string, object: object): StripeEvent => ({
  id: stripeId('evt'),
  object: 'event',
  api_version: '2026-10-28.endive',
  livemode: false,
  type,
  created: seconds(),
  data: { object: structuredClone(object) },
})
