import { formatDay } from '@portal/model/calendar'
import { studioDesk } from '@portal/model/ids'
import { type Payment, withPayment } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { logger } from 'firebase-functions'
import type { Request } from 'firebase-functions/https'
import type { Response } from 'express'
import type Stripe from 'stripe'
import { transaction, type Transaction } from '#platform/firestore'
import { secrets } from '#platform/parameters'
import { isLive, stripe } from '#platform/stripe'
import { record } from '../audit/record.ts'
import { tellOfRelease } from '../delivery/tell-of-release.ts'
import { announce } from '../notices/announce.ts'
import { count } from '../statistics/count.ts'

/** Stripe's own tolerance ("Verify webhook signatures"); the library lets the future pass. */
const toleranceSeconds = 300

/** The event a request claims to be, when Stripe has signed these very bytes just now; else null. */
export async function verifiedEvent(
  rawBody: Buffer,
  signature: string,
  now: Date,
): Promise<Stripe.Event | null> {
  const signedAt = Number(/(?:^|,)t=(\d+)/.exec(signature)?.[1] ?? Number.NaN)
  if (!(Math.abs(now.getTime() / 1_000 - signedAt) <= toleranceSeconds)) return null
  try {
    const { webhooks } = await stripe()
    const event = webhooks.constructEvent(
      rawBody,
      signature,
      secrets.stripeWebhook.value(),
      toleranceSeconds,
    )
    return event.livemode === isLive() ? event : null
  } catch {
    return null
  }
}

/** What a finished Checkout session paid; null while the money is not there. */
async function paymentOf(
  session: string,
): Promise<{ id: string; value: Omit<Payment, 'at' | 'client'> } | null> {
  const paid = await (await stripe()).checkout.sessions.retrieve(session)
  const intent =
    typeof paid.payment_intent === 'string' ? paid.payment_intent : paid.payment_intent?.id
  const invoice = paid.metadata?.['invoice']
  const instalment = Number(paid.metadata?.['instalment'])
  if (paid.payment_status !== 'paid' || !intent || !invoice || !Number.isInteger(instalment))
    return null
  return {
    id: intent,
    value: {
      invoice,
      instalment,
      amount: paid.amount_total ?? 0,
      currency: (paid.currency ?? '').toUpperCase(),
    },
  }
}

/** Settles the instalment, once for each payment, and tells both sides. */
async function settle(
  tx: Transaction,
  payment: NonNullable<Awaited<ReturnType<typeof paymentOf>>>,
  now: Date,
): Promise<void> {
  const { invoice: id, instalment, amount, currency } = payment.value
  const path = doc.payment(payment.id)
  const [known, invoice, booking, studio] = await Promise.all([
    tx.find(path),
    tx.read(doc.invoice(id)),
    tx.read(doc.booking(id)),
    tx.read(doc.studio()),
  ])
  if (known) return
  tx.create(path, { ...payment.value, client: invoice.client, at: now })
  const part = invoice.instalments[instalment]
  if (part?.amount !== amount || invoice.currency !== currency || part.paidAt) {
    logger.error('payment does not fit its instalment', { payment: payment.id, invoice: id })
  } else {
    tx.write(doc.invoice(id), withPayment(invoice, instalment, now))
    const { package: chosen } = booking
    await count(tx, studio.zone, now, [
      ...(invoice.paid === 0 ? [{ event: 'paid' as const }] : []),
      { event: 'revenue', amount, package: { id: chosen.id, name: chosen.name } },
    ])
    // It was on its way when the booking was cancelled, so all of it goes back.
    if (invoice.status === 'void')
      tx.write(doc.booking(id), { ...booking, refundDue: booking.refundDue + amount })
  }
  record(tx, 'payment.received', {
    actor: null,
    person: invoice.client,
    details: { payment: payment.id, invoice: id, instalment, amount },
  })
  const data = {
    name: invoice.clientName,
    number: invoice.number,
    amount: formatMoney(amount, currency),
    package: booking.package.name,
    date: formatDay(booking.date),
  }
  announce(tx, {
    id: `payment-received-${payment.id}`,
    kind: 'payment-received',
    to: invoice.client,
    email: booking.clientEmail,
    data,
    link: `/portal/invoices/${id}`,
  })
  announce(tx, {
    id: `payment-arrived-${payment.id}`,
    kind: 'payment-arrived',
    to: studioDesk,
    email: null,
    data,
    link: `/desk/invoices`,
  })
}

/** Gives an event its effect, in one transaction with the note that it had it. */
export async function applyEvent(claimed: Pick<Stripe.Event, 'id'>, now = new Date()) {
  // The body is only a hint that something happened: what is true is read again by id.
  const event = await (await stripe()).events.retrieve(claimed.id)
  const settles =
    event.type === 'checkout.session.completed' ||
    event.type === 'checkout.session.async_payment_succeeded'
  const payment = settles ? await paymentOf(event.data.object.id) : null
  await transaction(async (tx) => {
    const path = doc.stripeEvent(event.id)
    if (await tx.find(path)) return
    if (payment) await settle(tx, payment, now)
    tx.create(path, { type: event.type, at: now })
  })
  // Paying may have been the last step before the downloads; a sweep finds what a crash leaves here.
  if (payment) await tellOfRelease(payment.value.invoice)
}

/** `POST /hooks/stripe`: 400 and not a single write for what Stripe did not sign just now. */
export async function receiveWebhook(request: Request, response: Response): Promise<void> {
  if (request.method !== 'POST') {
    response.status(405).set('allow', 'POST').end()
    return
  }
  const event = await verifiedEvent(
    request.rawBody,
    request.get('stripe-signature') ?? '',
    new Date(),
  )
  if (!event) {
    response.status(400).json({ error: 'not a webhook of ours' })
    return
  }
  await applyEvent(event)
  response.json({ received: true })
}
