import { Failure } from '@portal/model/failure'
import { owedOf, surplusOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import {
  isOfSurplus,
  type MoneyCase,
  settleMoneyCase as call,
  settlements,
} from '@portal/model/invoicing/money-case'
import { returnableOf } from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import { createHash } from 'node:crypto'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { post } from './unit-of-work.ts'
import { followUp } from './follow-up.ts'
import { makeRefund } from './refund-payment.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** A refund's id that is the same whenever the same case is settled. */
const refundOf = (moneyCase: string): string =>
  `case-${createHash('sha256').update(moneyCase).digest('hex').slice(0, 40)}`

/** Why money of a case goes back, as its client reads it. */
const reasons = {
  'over-paid': 'It was more than I asked for.',
  'paid-after-void': 'That invoice is void, so there was nothing to pay.',
  'wrong-currency': 'It came in another currency.',
  'refund-failed': 'My first try did not reach you.',
  dispute: 'As agreed.',
} as const satisfies Record<MoneyCase['kind'], string>

/**
 * Sends back what is left of the money of a case; that settles it, in the refund's transaction.
 * What is too much is owed by nobody, so there is nothing to credit. Fails with `more-than-paid`
 * when nothing is left.
 */
async function sendBack(id: string, found: MoneyCase, by: string): Promise<void> {
  const [invoice, payment] = await Promise.all([
    read(doc.invoice(found.invoice)),
    read(doc.payment(found.payment)),
  ])
  if (!invoice || !payment) throw new Failure('not-found')
  const left = isOfSurplus(found.kind) ? surplusOf(invoice) : found.amount
  const amount = Math.min(found.amount, left, returnableOf(payment, invoice))
  if (amount === 0) throw new Failure('more-than-paid')
  await makeRefund({
    refund: refundOf(id),
    payment: found.payment,
    amount,
    credit: false,
    reason: reasons[found.kind],
    by,
    moneyCase: id,
  })
}

/** Les decides about money that the portal could not place. */
export const settleMoneyCase = defineCall(call, async ({ moneyCase: id, how }, actor) => {
  const admin = signedIn(actor)
  const found = await read(doc.moneyCase(id))
  if (!found) throw new Failure('not-found')
  if (found.settled === how) return { settled: true as const }
  const possible: readonly string[] = settlements[found.kind]
  if (found.settled !== null || !possible.includes(how)) throw new Failure('status-not-allowed')
  if (how === 'refunded') await sendBack(id, found, admin)
  await transaction(async (tx) => {
    const now = new Date()
    const current = await tx.read(doc.moneyCase(id))
    if (current.settled !== null) return
    tx.write(doc.moneyCase(id), { ...current, settled: how, settledAt: now })
    if (how === 'written-off')
      await withUnitOfWork(tx, { invoice: current.invoice, by: admin, now }, (unit) => {
        const amount = Math.min(current.amount, owedOf(unit.invoice))
        if (amount > 0) post(unit, ledgerId.writeOff(id), { kind: 'write-off', amount })
      })
    record(tx, 'money-case.settled', {
      actor: admin,
      person: current.client,
      details: { invoice: current.invoice, payment: current.payment, amount: current.amount, how },
    })
  })
  await followUp(found.invoice)
  return { settled: true as const }
})
