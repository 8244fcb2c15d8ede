import type { Checkout, Payment } from '@portal/model/invoicing/payment'
import { collection } from '@portal/model/paths'
import { list, transaction } from '#platform/firestore'
import { alone, eachAlone } from '../each-alone.ts'
import { isBooked, sessionOf } from './checkout-session.ts'
import { followUp } from './follow-up.ts'
import { idOf, truthOfIntent } from './read-truth.ts'
import { reconcile } from './reconcile.ts'

const dayMs = 86_400_000
const mostSessions = 200

/** Brings the books to what Stripe knows of a payment whose session was completed. */
async function catchUp(intent: string, now: Date): Promise<void> {
  const truth = await truthOfIntent(intent, true)
  if (!truth) return
  await transaction((tx) => reconcile(tx, truth, now))
  await followUp(truth.payment.invoice)
}

/**
 * What was paid in a session that is open, or was until a day ago, so no webhook may tell of it.
 */
async function checkSession({ session: id }: Checkout, now: Date): Promise<void> {
  const session = await sessionOf(id)
  const intent = session?.status === 'complete' && idOf(session.payment_intent)
  if (intent && !(await isBooked(session))) await catchUp(intent, now)
}

const isLate = ({ state, at }: Payment, now: Date): boolean =>
  state === 'processing' && at.getTime() < now.getTime() - dayMs

/**
 * Finds the money whose webhook never came: sessions that were completed and are in no book, and
 * payments of which nothing was heard for more than a day. A webhook may come all the same, before,
 * after or meanwhile; each payment counts once.
 */
export async function findLostMoney(now: Date): Promise<void> {
  const [checkouts, pending] = await Promise.all([
    list(collection.checkouts(), (all) =>
      all.where('expiresAt', '>', new Date(now.getTime() - dayMs)).limit(mostSessions),
    ),
    list(collection.payments(), (all) => all.where('state', '==', 'processing')),
  ])
  for (const { id, value } of checkouts) await alone(id, () => checkSession(value, now))
  const late = pending.filter(({ value }) => isLate(value, now)).map(({ id }) => id)
  await eachAlone(late, (payment) => catchUp(payment, now))
}
