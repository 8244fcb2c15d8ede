import { Failure } from '@portal/model/failure'
import type { Invoice } from '@portal/model/invoice'
import { chargeability } from '@portal/model/invoicing/charge-limits'
import { payableAmount } from '@portal/model/invoicing/payable'
import {
  checkoutsPerHour,
  payInstalment as call,
  type Payable,
} from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import type { Person } from '@portal/model/person'
import { logger } from '#platform/log'
import type Stripe from 'stripe'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { stripe } from '#platform/stripe'
import { toStripe } from '#platform/stripe-amounts'
import { brokenLimit, isMissing } from '#platform/stripe-refusals'
import { record } from '../audit/record.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { isCurrentCheckout, makeWay } from './checkout-session.ts'
import { stripeCustomer } from './stripe-customer.ts'

interface WantedSession {
  invoice: string
  payable: Payable
  amount: number
  attempt: number
}

/** Asks Stripe for a session; the idempotency key makes two requests at once get the same one. */
async function createSession(
  { invoice: id, payable, amount, attempt }: WantedSession,
  { number, currency, subject, received }: Invoice,
  customer: string,
): Promise<Stripe.Checkout.Session> {
  const back = `${parameters.siteUrl.value()}/portal/invoices/${id}`
  const metadata = { invoice: id, payable }
  const price = toStripe(amount, currency)
  return (await stripe()).checkout.sessions.create(
    {
      mode: 'payment',
      customer,
      client_reference_id: id,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: price.currency,
            unit_amount: price.amount,
            product_data: { name: `${subject}, invoice ${number}` },
          },
        },
      ],
      metadata,
      payment_intent_data: { metadata },
      // What had come in by then, so that the page knows when this payment has.
      success_url: `${back}?before=${received}`,
      cancel_url: `${back}?left=`,
    },
    { idempotencyKey: `checkout-${id}-${attempt}-${payable}-${amount}-${customer}` },
  )
}

/** Notes the session as the one of its invoice; answers the one that was there first, if any. */
const keepSession = (
  wanted: WantedSession,
  session: Stripe.Checkout.Session,
  url: string,
  client: string,
) =>
  transaction(async (tx) => {
    const path = doc.checkout(wanted.invoice)
    const [current, invoice] = await Promise.all([
      tx.find(path),
      tx.read(doc.invoice(wanted.invoice)),
    ])
    if (current && current.attempt >= wanted.attempt) return current
    if (!isCurrentCheckout(wanted, invoice)) return null
    const made = {
      session: session.id,
      url,
      payable: wanted.payable,
      amount: wanted.amount,
      attempt: wanted.attempt,
      expiresAt: new Date(session.expires_at * 1_000),
    }
    tx.write(path, made)
    record(tx, 'payment.started', {
      actor: client,
      person: client,
      details: { invoice: wanted.invoice, payable: wanted.payable, amount: wanted.amount },
    })
    return made
  })

/**
 * A session for a person, whom Stripe comes to know anew when they are not known there any more.
 */
async function sessionFor(
  wanted: WantedSession,
  invoice: Invoice,
  person: Person,
): Promise<Stripe.Checkout.Session> {
  const customer = await stripeCustomer(invoice.client, person)
  return createSession(wanted, invoice, customer).catch(async (error: unknown) => {
    if (!isMissing(error, 'customer')) throw error
    return createSession(wanted, invoice, await stripeCustomer(invoice.client, person, customer))
  })
}

/** Opens a session and keeps it, unless another one was faster or the amount has changed. */
async function openSession(
  wanted: WantedSession,
  invoice: Invoice,
  person: Person,
): Promise<string> {
  const session = await sessionFor(wanted, invoice, person)
  const { url } = session
  if (!url) throw new Error('Stripe gave no address')
  const kept = await keepSession(wanted, session, url, invoice.client)
  if (kept?.session === session.id) return kept.url
  await (await stripe()).checkout.sessions.expire(session.id)
  if (kept?.payable === wanted.payable && kept.amount === wanted.amount) return kept.url
  throw new Failure('conflict')
}

/** Opens a checkout session for the next instalment or the rest, or gives the one that is open. */
export const payInstalment = defineCall(call, async ({ invoice: id, instalment }, actor) => {
  const client = signedIn(actor)
  const [invoice, person, known] = await Promise.all([
    read(doc.invoice(id)),
    read(doc.person(client)),
    read(doc.checkout(id)),
  ])
  if (!invoice || !person || invoice.client !== client) throw new Failure('not-found')
  if (invoice.processing > 0) throw new Failure('payment-processing')
  const amount = payableAmount(invoice, instalment)
  if (amount === 0) throw new Failure('nothing-due')
  const said = chargeability(amount, invoice.currency)
  if (said !== 'chargeable') throw new Failure(said)
  try {
    const way = await makeWay(known, { payable: instalment, amount })
    if ('url' in way) return way
    // The open session was given again; a new one is made so often.
    const now = new Date()
    await transaction((tx) => limitPerHour(tx, 'checkout', ofPerson(client), checkoutsPerHour, now))
    const wanted = { invoice: id, payable: instalment, amount, attempt: way.attempts + 1 }
    return { url: await openSession(wanted, invoice, person) }
  } catch (error) {
    if (error instanceof Failure) throw error
    const limit = brokenLimit(error)
    if (limit) throw new Failure(limit)
    const reason = error instanceof Error ? error.message : 'unknown'
    logger.error('no payment page', { invoice: id, reason })
    throw new Failure('payment-unavailable')
  }
})
