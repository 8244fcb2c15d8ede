import { isChangeable } from '@portal/model/booking-change'
import { dayIn, daysBetween } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { invoiceOf, studioDesk } from '@portal/model/ids'
import { mayAct } from '@portal/model/invoice'
import { billedOf, billOf } from '@portal/model/invoicing/bill'
import {
  answerChangeOrder as call,
  type ChangeOrder,
  differenceOf,
} from '@portal/model/invoicing/change-order'
import { withShootOn } from '@portal/model/invoicing/extras'
import { collection, doc } from '@portal/model/paths'
import { amendedQuote } from '@portal/model/price'
import { shortened } from '@portal/model/words'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { moveDate } from '../booking/move-date.ts'
import { addInvoice } from '../money/add-invoice.ts'
import { tellOfInvoice } from '../money/tell-of-invoice.ts'
import { creditAndTell } from '../money/credit-and-tell.ts'
import { followUp } from '../money/follow-up.ts'
import { withUnitOfWork } from '../money/with-unit-of-work.ts'
import { announce } from '../outbox/announce.ts'

/**
 * Booking, quote and day in one act, as they were shown; what it costs more is on an invoice of its
 * own, what it costs less on a credit note.
 */
const amend = (
  tx: Transaction,
  id: string,
  order: ChangeOrder,
  by: string,
  now: Date,
): Promise<void> =>
  withUnitOfWork(tx, { invoice: order.booking, by, now }, async (unit) => {
    const booking = await tx.read(doc.booking(order.booking))
    const { studio } = unit
    if (order.until < dayIn(studio.zone, now)) throw new Failure('deadline-past')
    if (!isChangeable(booking) || !mayAct(unit.invoice, 'change'))
      throw new Failure('status-not-allowed')
    const named = await tx.list(collection.invoices(), (all) =>
      all.where('booking', '==', order.booking),
    )
    if (billedOf(order.booking, named) !== order.before || booking.date !== order.dateBefore)
      throw new Failure('price-changed')
    const amended = { ...booking, quote: amendedQuote(booking.quote, order.lines) }
    if (order.date === null) tx.write(doc.booking(order.booking), amended)
    else {
      // It was Les's wish, so the client's refund rule stays as it was.
      await moveDate(tx, order.booking, amended, order.date, { studio, actor: studioDesk, now })
      unit.invoice = withShootOn(unit.invoice, order.date)
    }
    const difference = differenceOf(order)
    if (difference > 0) {
      const made = await addInvoice(unit, id, 'change', {
        booking: { ...amended, date: order.date ?? booking.date },
        lines: order.lines,
        days: daysBetween(dayIn(studio.zone, now), order.until),
        additions: billOf(order.booking, named).filter((row) => row.id !== unit.id),
      })
      await tellOfInvoice(tx, id, made)
    }
    if (difference < 0) await creditAndTell(unit, id, 0 - difference, shortened(order.words, 400))
  })

/** The client says yes or no; yes makes it happen in the same transaction. */
export const answerChangeOrder = defineCall(call, async (asked, actor) => {
  const client = signedIn(actor)
  const { changeOrder: id, accept, seenAfter } = asked
  const order = await transaction(async (tx) => {
    const now = new Date()
    const found = await tx.read(doc.changeOrder(id))
    if (found.client !== client) throw new Failure('not-found')
    const state = accept ? ('accepted' as const) : ('declined' as const)
    if (found.state === state) return found
    if (found.state !== 'open') throw new Failure('status-not-allowed')
    if (found.after !== seenAfter) throw new Failure('price-changed')
    if (accept) await amend(tx, id, found, client, now)
    tx.write(doc.changeOrder(id), { ...found, state, answeredAt: now })
    record(tx, 'change-order.answered', {
      actor: client,
      person: client,
      details: { booking: found.booking, changeOrder: id, accept },
    })
    announce(tx, {
      id: `change-order-answered-${id}`,
      kind: 'change-order-answered',
      to: studioDesk,
      email: null,
      data: {
        name: found.clientName,
        answer: accept ? 'yes' : 'no',
        subject: { amount: found.after, currency: found.currency },
        words: shortened(found.words, 300),
      },
      about: { invoice: invoiceOf(found.booking) },
    })
    return found
  })
  if (accept) await followUp(order.booking)
  return { accepted: accept }
})
