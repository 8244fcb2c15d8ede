import { type Currency, isChargeable } from '@portal/model/money'
import { Failure } from '@portal/model/failure'
import { type Payment, refundPayment as call, returnableOf } from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import { logger } from '#platform/log'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { stripe } from '#platform/stripe'
import { toStripe } from '#platform/stripe-amounts'
import { applyRefund } from './apply-refund.ts'
import { followUp } from './follow-up.ts'
import { trueRefund, type TrueRefund } from './read-truth.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** What is asked for: so much of a payment, for a reason. */
interface RefundAsked {
  /** Made by who asks; the same again is the same refund. */
  refund: string
  payment: string
  amount: number
  credit: boolean
  reason: string
  by: string
  /** The case that it settles. */
  moneyCase: string | null
}

/** Has Stripe send money back; the idempotency key makes the same request the same refund. */
async function refundAtStripe(asked: RefundAsked, currency: Currency): Promise<TrueRefund> {
  const { refund, payment, amount, credit, reason, by, moneyCase } = asked
  try {
    const made = await (
      await stripe()
    ).refunds.create(
      {
        payment_intent: payment,
        amount: toStripe(amount, currency).amount,
        metadata: {
          refund,
          reason,
          by,
          credit: credit ? 'yes' : 'no',
          ...(moneyCase && { moneyCase }),
        },
      },
      { idempotencyKey: `refund-${refund}` },
    )
    return trueRefund(made)
  } catch (error) {
    const { code, param, message } = error as { code?: string; param?: string; message?: string }
    // Somebody was faster, here or at Stripe.
    if (code === 'charge_already_refunded' || param === 'amount')
      throw new Failure('more-than-paid')
    logger.error('no refund', { payment, reason: message ?? 'unknown' })
    throw new Failure('payment-unavailable')
  }
}

/** Writes a refund down where the webhook may have done it already. */
const bookRefund = (asked: RefundAsked, { invoice }: Payment, refund: TrueRefund): Promise<void> =>
  transaction((tx) =>
    withUnitOfWork(tx, { invoice, by: asked.by, now: new Date() }, async (unit) => {
      const payment = await tx.read(doc.payment(asked.payment))
      const known = await tx.find(doc.refund(refund.id))
      if (!payment.online && !known && refund.amount > returnableOf(payment, unit.invoice))
        throw new Failure('more-than-paid')
      const after = await applyRefund(unit, asked.payment, payment, refund, known)
      if (after !== payment) tx.write(doc.payment(asked.payment), after)
    }),
  )

/** Whether this very refund is known: here where Les has made it, or at Stripe. */
async function isKnown({ refund, payment }: RefundAsked, online: boolean): Promise<boolean> {
  if (!online) return (await read(doc.refund(refund))) !== null
  const { data } = await (await stripe()).refunds.list({ payment_intent: payment, limit: 100 })
  return data.some(({ metadata }) => metadata?.['refund'] === refund)
}

/** Sends money back and books it. Fails with `more-than-paid`, `payment-unavailable`, `not-found`. */
export async function makeRefund(asked: RefundAsked): Promise<void> {
  const payment = await read(doc.payment(asked.payment))
  if (!payment) throw new Failure('not-found')
  if (!isChargeable(asked.amount, payment.currency)) throw new Failure('invalid')
  const invoice = await read(doc.invoice(payment.invoice))
  if (!invoice) throw new Failure('not-found')
  if (asked.amount > returnableOf(payment, invoice) && !(await isKnown(asked, payment.online)))
    throw new Failure('more-than-paid')
  const { refund: id, amount, credit, reason, by, moneyCase } = asked
  const refund = payment.online
    ? await refundAtStripe(asked, payment.currency)
    : { id, amount, state: 'made' as const, asked: { reason, credit, by, moneyCase } }
  if (refund.state === 'failed') throw new Failure('payment-unavailable')
  await bookRefund(asked, payment, refund)
  await followUp(payment.invoice)
}

/** Les sends a payment back, or a part of it. */
export const refundPayment = defineCall(call, async (asked, actor) => {
  await makeRefund({ ...asked, by: signedIn(actor), moneyCase: null })
  return { refunded: true as const }
})
