import { randomBytes } from 'node:crypto'
import { type FormValue, part, words } from './form.ts'

/** Ids look like Stripe's. */
export const stripeId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`

const seconds = () => Math.floor(Date.now() / 1_000)

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
}

export interface PaymentIntent {
  id: string
  object: 'payment_intent'
  livemode: false
  amount: number
  amount_received: number
  currency: string
  status: 'succeeded' | 'requires_payment_method'
  metadata: Record<string, string>
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
  const id = stripeId('cs_test')
  return {
    id,
    object: 'checkout.session',
    livemode: false,
    mode: 'payment',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: prices.reduce((sum, { amount, quantity }) => sum + amount * quantity, 0),
    currency: first.currency,
    client_reference_id: words(form, 'client_reference_id') || null,
    customer_email: words(form, 'customer_email') || null,
    payment_intent: null,
    metadata: strings(part(form, 'metadata')),
    success_url: words(form, 'success_url'),
    cancel_url: words(form, 'cancel_url'),
    url: `${site}/pay/${id}`,
    created: seconds(),
    expires_at: Number(words(form, 'expires_at')) || seconds() + 86_400,
    title: first.name,
  }
}

/** The intent of a payment that has just gone through. */
export const paidIntent = (session: Session): PaymentIntent => ({
  id: stripeId('pi'),
  object: 'payment_intent',
  livemode: false,
  amount: session.amount_total,
  amount_received: session.amount_total,
  currency: session.currency,
  status: 'succeeded',
  metadata: session.metadata,
  created: seconds(),
})

export const newEvent = (type: string, object: object): StripeEvent => ({
  id: stripeId('evt'),
  object: 'event',
  api_version: '2026-01-28.preview',
  livemode: false,
  type,
  created: seconds(),
  data: { object: structuredClone(object) },
})
