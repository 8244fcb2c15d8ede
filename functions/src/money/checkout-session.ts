import { Failure } from '@portal/model/failure'
import type { Invoice } from '@portal/model/invoice'
import { payableAmount } from '@portal/model/invoicing/payable'
import type { Checkout } from '@portal/model/invoicing/payment'
import { collection, doc } from '@portal/model/paths'
import { logger } from '#platform/log'
import type Stripe from 'stripe'
import { list, read, transaction } from '#platform/firestore'
import { stripe } from '#platform/stripe'
import { isMissing } from '#platform/stripe-refusals'
import { idOf } from './read-truth.ts'

/** Whether a session asks for what is to be paid now. */
export const isCurrentCheckout = (
  { payable, amount }: Pick<Checkout, 'payable' | 'amount'>,
  invoice: Invoice,
): boolean => invoice.processing === 0 && payableAmount(invoice, payable) === amount

/** A session at Stripe; null for one that is gone there, so that nothing can be paid in it. */
export async function sessionOf(id: string): Promise<Stripe.Checkout.Session | null> {
  const { checkout } = await stripe()
  return checkout.sessions.retrieve(id).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}

/** Whether what was paid in a session has reached the books, so that another one may be opened. */
export async function isBooked(session: Stripe.Checkout.Session): Promise<boolean> {
  const id = idOf(session.payment_intent)
  const payment = id ? await read(doc.payment(id)) : null
  return payment !== null && payment.state !== 'processing'
}

/**
 * Makes way for a session over an amount: the address of the one that is open for just that, or how
 * many there were before. One that is open for anything else is closed. Fails with
 * `payment-processing` while what was paid in it is on its way to us.
 */
export async function makeWay(
  known: Checkout | null,
  wanted: Pick<Checkout, 'payable' | 'amount'>,
): Promise<{ url: string } | { attempts: number }> {
  if (!known) return { attempts: 0 }
  const session = await sessionOf(known.session)
  if (session?.status === 'complete' && !(await isBooked(session)))
    throw new Failure('payment-processing')
  if (session?.status === 'open') {
    if (known.payable === wanted.payable && known.amount === wanted.amount)
      return { url: known.url }
    await (await stripe()).checkout.sessions.expire(known.session)
  }
  return { attempts: known.attempt }
}

/** Closes the open session of an invoice when it asks for what is no longer to be paid. */
export async function expireOutdatedSession(id: string, now = new Date()): Promise<void> {
  const [checkout, invoice] = await Promise.all([read(doc.checkout(id)), read(doc.invoice(id))])
  if (!checkout || !invoice || checkout.expiresAt <= now || isCurrentCheckout(checkout, invoice))
    return
  try {
    const session = await sessionOf(checkout.session)
    if (session?.status === 'open')
      await (await stripe()).checkout.sessions.expire(checkout.session)
    await transaction(async (tx) => {
      const current = await tx.find(doc.checkout(id))
      if (current?.session === checkout.session)
        tx.write(doc.checkout(id), { ...current, expiresAt: now })
    })
  } catch (error) {
    // What is paid on it meanwhile is booked, and is a case when it is too much.
    logger.warn('a payment page could not be closed', { invoice: id, reason: String(error) })
  }
}

/** Closes every open session whose amount has changed since, whatever has changed it. */
export async function sweepCheckouts(now: Date): Promise<void> {
  const open = await list(collection.checkouts(), (all) =>
    all.where('expiresAt', '>', now).limit(200),
  )
  for (const { id } of open) await expireOutdatedSession(id, now)
}
