import { studioDesk } from '@portal/model/ids'
import { surplusOf } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import type { Payment } from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import { record } from '../audit/record.ts'
import { tellParty } from '../members/tell-party.ts'
import { announce } from '../outbox/announce.ts'
import { type UnitOfWork, countMoney, post } from './unit-of-work.ts'
import { openCase } from './open-case.ts'

/** What every notice about an invoice says. */
export const noticeData = ({ invoice }: UnitOfWork, amount: number) => ({
  name: invoice.clientName,
  number: invoice.number,
  subject: invoice.subject,
  amount: { amount, currency: invoice.currency },
})

/**
 * Money that has come: it is posted whatever it was for, both sides are told, and what is more than
 * was asked for becomes a case. Once for each payment; the caller has made sure of that.
 */
export async function receivePayment(unit: UnitOfWork, id: string, payment: Payment) {
  const { tx, invoice: before, by } = unit
  const { amount, method, reference, day } = payment
  post(unit, ledgerId.payment(id), { kind: 'payment', amount }, { method, reference, day })
  const { invoice } = unit
  if (before.received === 0) unit.counts.push({ day, count: { event: 'paid' } })
  await countMoney(unit, 'revenue', amount, day)
  const tooMuch = Math.min(amount, surplusOf(invoice) - surplusOf(before))
  const isVoid = invoice.status === 'void'
  if (tooMuch > 0) openCase(unit, isVoid ? 'paid-after-void' : 'over-paid', id, id, tooMuch)
  record(tx, by === null ? 'payment.received' : 'payment.recorded', {
    actor: by,
    person: invoice.client,
    details: { payment: id, invoice: unit.id, amount, method },
  })
  const data = noticeData(unit, amount)
  await tellParty(tx, {
    id: `payment-received-${id}`,
    kind: 'payment-received',
    to: invoice.client,
    email: invoice.clientEmail,
    data,
    about: { invoice: unit.id },
  })
  // What Les has entered himself he need not be told.
  if (by === null)
    announce(tx, {
      id: `payment-arrived-${id}`,
      kind: 'payment-arrived',
      to: studioDesk,
      email: null,
      data,
      about: { invoice: unit.id },
    })
  tx.write(doc.payment(id), { ...payment, state: 'succeeded' })
}
