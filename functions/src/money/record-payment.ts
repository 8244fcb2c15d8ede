import { dayIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { recordPayment as call } from '@portal/model/invoicing/payment'
import { isChargeable } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { followUp } from './follow-up.ts'
import { receivePayment } from './receive-payment.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** Les enters a bank transfer or cash: it counts like any other money. */
export const recordPayment = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { payment: id, invoice, amount, method, day, reference } = asked
  await transaction(async (tx) => {
    const now = new Date()
    if (await tx.find(doc.payment(id))) return
    await withUnitOfWork(tx, { invoice, by: admin, now }, async (unit) => {
      if (day > dayIn(unit.studio.zone, now)) throw new Failure('deadline-past')
      const { number, client, currency } = unit.invoice
      if (!isChargeable(amount, currency)) throw new Failure('invalid')
      await receivePayment(unit, id, {
        invoice,
        number,
        client,
        amount,
        currency,
        method,
        state: 'succeeded',
        payable: 'rest',
        online: false,
        reference,
        day,
        at: now,
        refunded: 0,
        disputed: 0,
      })
    })
  })
  await followUp(invoice)
  return { recorded: true as const }
})
