import { Failure } from '@portal/model/failure'
import { type Invoice, nextInstalment, payInstalment as contract } from '@portal/model/invoice'
import { doc } from '@portal/model/paths'
import { logger } from 'firebase-functions'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { stripe } from '#platform/stripe'
import { record } from '../audit/record.ts'

/** The page open for an instalment as Stripe knows it, or how often one was opened before. */
async function openPage(id: string): Promise<{ url: string } | { attempts: number }> {
  const known = await read(doc.checkout(id))
  if (!known) return { attempts: 0 }
  const session = await (await stripe()).checkout.sessions.retrieve(known.session)
  if (session.status === 'complete') throw new Failure('nothing-due')
  return session.status === 'open' ? { url: known.url } : { attempts: known.attempt }
}

/** Asks Stripe for a page; the idempotency key makes two requests at once get the same one. */
async function createPage(
  id: string,
  invoice: { id: string; value: Invoice },
  instalment: number,
  attempt: number,
  email: string,
) {
  const part = invoice.value.instalments[instalment]
  if (!part) throw new Failure('nothing-due')
  const back = `${parameters.siteUrl.value()}/portal/invoices/${invoice.id}`
  const metadata = { invoice: invoice.id, instalment: String(instalment) }
  return (await stripe()).checkout.sessions.create(
    {
      mode: 'payment',
      customer_email: email,
      client_reference_id: invoice.id,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: invoice.value.currency.toLowerCase(),
            unit_amount: part.amount,
            product_data: { name: `Invoice ${invoice.value.number}, ${part.kind}` },
          },
        },
      ],
      metadata,
      payment_intent_data: { metadata },
      success_url: `${back}?paid={CHECKOUT_SESSION_ID}`,
      cancel_url: back,
    },
    { idempotencyKey: `checkout-${id}-${attempt}` },
  )
}

/** Opens the payment page of an instalment, or the one that is open already. */
export const payInstalment = defineCall(contract, async ({ invoice: id, instalment }, actor) => {
  const client = signedIn(actor)
  const [invoice, person] = await Promise.all([read(doc.invoice(id)), read(doc.person(client))])
  if (!invoice || !person || invoice.client !== client) throw new Failure('not-found')
  if (nextInstalment(invoice) !== instalment) throw new Failure('nothing-due')
  const checkout = `${id}-${instalment}`
  try {
    const open = await openPage(checkout)
    if ('url' in open) return open
    const attempt = open.attempts + 1
    const session = await createPage(
      checkout,
      { id, value: invoice },
      instalment,
      attempt,
      person.email,
    )
    const { url } = session
    if (!url) throw new Error('Stripe gave no address')
    await transaction(async (tx) => {
      const current = await tx.find(doc.checkout(checkout))
      if (current?.session === session.id) return
      tx.write(doc.checkout(checkout), {
        session: session.id,
        url,
        attempt,
        expiresAt: new Date(session.expires_at * 1_000),
      })
      record(tx, 'payment.started', {
        actor: client,
        person: client,
        details: { invoice: id, instalment, session: session.id },
      })
    })
    return { url }
  } catch (error) {
    if (error instanceof Failure) throw error
    const reason = error instanceof Error ? error.message : 'unknown'
    logger.error('no payment page', { invoice: id, reason })
    throw new Failure('payment-unavailable')
  }
})
