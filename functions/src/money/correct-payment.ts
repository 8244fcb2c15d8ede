import { surplusOf } from '@portal/model/invoice'
import { Failure } from '@portal/model/failure'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { correctPayment as call, type Payment } from '@portal/model/invoicing/payment'
import { isChargeable } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { followUp } from './follow-up.ts'
import { openCase } from './open-case.ts'
import { countMoney, post, type UnitOfWork } from './unit-of-work.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** Posts what a payment came to less (negative: more), and what follows from it. */
async function correct(
  unit: UnitOfWork,
  correction: string,
  payment: { id: string; value: Payment },
  amount: number,
): Promise<void> {
  const { id, value } = payment
  const less = value.amount - amount
  post(
    unit,
    ledgerId.correction(correction),
    { kind: 'correction', amount: less },
    { method: value.method, reference: value.reference },
  )
  await countMoney(unit, less > 0 ? 'corrected' : 'revenue', Math.abs(less))
  const tooMuch = Math.min(amount, surplusOf(unit.invoice))
  if (less < 0 && tooMuch > 0)
    openCase(
      unit,
      unit.invoice.status === 'void' ? 'paid-after-void' : 'over-paid',
      id,
      id,
      tooMuch,
    )
  unit.tx.write(doc.payment(id), { ...value, amount })
}

/** Les has mistyped a payment: the books say what it really was, and nobody is told of a refund. */
export const correctPayment = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { correction, payment: id, amount, reason } = asked
  const known = await read(doc.payment(id))
  if (!known) throw new Failure('not-found')
  await transaction(async (tx) => {
    if (await tx.isThere(doc.ledgerEntry(ledgerId.correction(correction)))) return
    const payment = await tx.read(doc.payment(id))
    if (payment.online || payment.state !== 'succeeded') throw new Failure('payment-online')
    if (!isChargeable(amount, payment.currency)) throw new Failure('invalid')
    if (amount < payment.refunded + payment.disputed) throw new Failure('more-than-paid')
    if (amount === payment.amount) return
    const about = { invoice: payment.invoice, by: admin, now: new Date() }
    await withUnitOfWork(tx, about, (unit) =>
      correct(unit, correction, { id, value: payment }, amount),
    )
    record(tx, 'payment.corrected', {
      actor: admin,
      person: payment.client,
      details: { payment: id, invoice: payment.invoice, entered: payment.amount, amount, reason },
    })
  })
  await followUp(known.invoice)
  return { corrected: true as const }
})
