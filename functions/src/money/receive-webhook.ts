import { doc } from '@portal/model/paths'
import type { Request } from 'firebase-functions/https'
import type { Response } from 'express'
import type Stripe from 'stripe'
import { transaction } from '#platform/firestore'
import { secrets } from '#platform/parameters'
import { isLive, stripe } from '#platform/stripe'
import { logRefusal } from '../guard/log-refusal.ts'
import { tellOfPaid } from './follow-up.ts'
import { readEvent } from './read-truth.ts'
import { readBy, reconcile } from './reconcile.ts'

/** Stripe's own tolerance ("Verify webhook signatures"); the library lets the future pass. */
const toleranceSeconds = 300

/** `t=…` once and first, then `v1=…` and signatures of other schemes: no spaces, nothing else. */
const signatureHeader = /^t=(\d{1,12})((?:,v\d{1,2}=[0-9a-f]{64}){1,16})$/

/**
 * When a webhook was signed, in Unix seconds; null for a header that is not written as Stripe writes
 * it. With two times in it we would hold one to the tolerance, and the library sign another.
 */
export function signedAtIn(signature: string): number | null {
  const [, time, schemes] = signatureHeader.exec(signature) ?? []
  return time !== undefined && schemes?.includes(',v1=') ? Number(time) : null
}

/** The event a request claims to be, when Stripe has signed these very bytes just now; else null. */
export async function verifiedEvent(
  rawBody: Buffer,
  signature: string,
  now: Date,
): Promise<Stripe.Event | null> {
  const signedAt = signedAtIn(signature)
  if (signedAt === null || Math.abs(now.getTime() / 1_000 - signedAt) > toleranceSeconds)
    return null
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

/** Gives an event its effect, in one transaction with the note that it had it. */
export async function applyEvent(claimed: Stripe.Event, now = new Date()): Promise<void> {
  const { event, truth } = await readEvent(claimed)
  const path = doc.stripeEvent(event.id)
  const invoice = await transaction(async (tx) => {
    await tx.readAhead([path, ...(truth ? readBy(truth) : [])])
    const isKnown = await tx.isThere(path)
    if (!isKnown) tx.create(path, { type: event.type, at: now })
    if (!truth) return null
    return isKnown ? tx.find(doc.invoice(truth.payment.invoice)) : reconcile(tx, truth, now)
  })
  // Paying may have been the last step before the downloads; a sweep finds what a crash leaves here.
  if (truth && invoice) await tellOfPaid(truth.payment.invoice, invoice)
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
    logRefusal('forged-webhook')
    response.status(400).json({ error: 'not a webhook of ours' })
    return
  }
  await applyEvent(event)
  response.json({ received: true })
}
