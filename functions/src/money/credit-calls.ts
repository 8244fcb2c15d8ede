import { Failure } from '@portal/model/failure'
import { isOfBooking, mayAct } from '@portal/model/invoice'
import {
  creditInvoice as creditCall,
  voidInvoice as voidCall,
} from '@portal/model/invoicing/credit-note'
import { isChargeable } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { followUp } from './follow-up.ts'
import { creditAndTell } from './credit-and-tell.ts'
import { makeVoid } from './make-void.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** Credits a part of an invoice, on a note that the client gets. */
export const creditInvoice = defineCall(creditCall, async (asked, actor) => {
  const admin = signedIn(actor)
  const { creditNote: id, invoice, amount, reason } = asked
  const number = await transaction(async (tx) => {
    const known = await tx.find(doc.creditNote(id))
    if (known) return known.number
    return withUnitOfWork(tx, { invoice, by: admin, now: new Date() }, async (unit) => {
      if (!mayAct(unit.invoice, 'credit')) throw new Failure('invoice-not-open')
      if (!isChargeable(amount, unit.invoice.currency)) throw new Failure('invalid')
      return creditAndTell(unit, id, amount, reason)
    })
  })
  await followUp(invoice)
  return { number }
})

/** Takes an invoice back of which nothing was paid; its number stays given. */
export const voidInvoice = defineCall(voidCall, async ({ invoice: id, reason }, actor) => {
  const admin = signedIn(actor)
  await transaction((tx) =>
    withUnitOfWork(tx, { invoice: id, by: admin, now: new Date() }, (unit) => {
      if (unit.invoice.status === 'void') return
      if (isOfBooking(id, unit.invoice)) throw new Failure('invoice-of-booking')
      if (!mayAct(unit.invoice, 'void')) throw new Failure('invoice-not-open')
      makeVoid(unit, reason)
    }),
  )
  await followUp(id)
  return { void: true as const }
})
