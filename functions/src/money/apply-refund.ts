import { surplusOf, owedOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import type { Payment, Refund } from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import { record } from '../audit/record.ts'
import { tellParty } from '../members/tell-party.ts'
import { type UnitOfWork, countMoney, post } from './unit-of-work.ts'
import { creditFor } from './credit-for.ts'
import { openCase } from './open-case.ts'
import type { TrueRefund } from './read-truth.ts'
import { noticeData } from './receive-payment.ts'

/**
 * A refund as it is true: the first time it is heard of it is posted, credited when Les said that
 * the money is not owed again, and the client is told (`known`: what was noted of it before); when it comes back later the payment stands
 * again. Answers the payment as it is then.
 */
export async function applyRefund(
  unit: UnitOfWork,
  id: string,
  payment: Payment,
  refund: TrueRefund,
  known: Refund | null,
): Promise<Payment> {
  const { tx, invoice, now } = unit
  if (known && (known.state === refund.state || known.state === 'failed')) return payment
  tx.write(doc.refund(refund.id), {
    payment: id,
    amount: refund.amount,
    state: refund.state,
    at: known?.at ?? now,
  })
  const { amount } = refund
  if (refund.state === 'made') unit.cases.refunded = refund.asked?.moneyCase ?? unit.cases.refunded
  // In another currency it never was on the invoice; the payment alone knows of it.
  if (payment.currency !== invoice.currency) {
    if (refund.state === 'made') return { ...payment, refunded: payment.refunded + amount }
    if (!known) return payment
    openCase(unit, 'refund-failed', refund.id, id, amount, payment.currency)
    return { ...payment, refunded: payment.refunded - amount }
  }
  const about = { method: payment.method, reference: refund.id }
  const details = { payment: id, invoice: unit.id, amount }
  if (refund.state === 'failed') {
    if (!known) return payment
    post(unit, ledgerId.refundFailed(refund.id), { kind: 'refund-failed', amount }, about)
    openCase(unit, 'refund-failed', refund.id, id, amount)
    await countMoney(unit, 'regained', amount)
    record(tx, 'payment.refund-failed', { actor: null, person: invoice.client, details })
    return { ...payment, refunded: payment.refunded - amount }
  }
  const by = refund.asked?.by ?? null
  // What had been too much is not owed anyway.
  const owedAgain = Math.min(Math.max(0, amount - surplusOf(invoice)), owedOf(invoice))
  if (refund.asked?.credit && owedAgain > 0)
    await creditFor(unit, refund.id, owedAgain, refund.asked.reason)
  post(unit, ledgerId.refund(refund.id), { kind: 'refund', amount }, about)
  await countMoney(unit, 'refunded', amount)
  record(tx, 'payment.refunded', { actor: by, person: invoice.client, details })
  await tellParty(tx, {
    id: `refund-made-${refund.id}`,
    kind: 'refund-made',
    to: invoice.client,
    email: invoice.clientEmail,
    data: { ...noticeData(unit, amount), reason: refund.asked?.reason ?? 'As agreed.' },
    about: { invoice: unit.id },
  })
  return { ...payment, refunded: payment.refunded + amount }
}
