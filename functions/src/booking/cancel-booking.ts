import {
  cancelBooking as call,
  mayChangeAlone,
  refundOf,
  changesPerHour,
} from '@portal/model/booking-change'
import { dayIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { paidOnBill } from '@portal/model/invoicing/bill'
import { stepOf } from '@portal/model/money'
import { collection, doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { applyStatus } from './apply-status.ts'
import { bookingData } from './notice-data.ts'
import { isOfClient } from './own-booking.ts'

/** The client, or a partner, cancels, for the refund that was shown before the click. Twice is once. */
export const cancelBooking = defineCall(call, async ({ booking: id, seenRefund }, actor) => {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    if (actor.role === 'client')
      await limitPerHour(tx, 'booking change', ofPerson(person), changesPerHour, now)
    const [before, studio, invoices] = await Promise.all([
      tx.read(doc.booking(id)),
      tx.read(doc.studio()),
      tx.listReadable(only(collection.invoices(), 'booking', 'addition', 'paid'), (all) =>
        all.where('booking', '==', id),
      ),
    ])
    if (!isOfClient(before, person)) throw new Failure('not-found')
    if (before.status === 'cancelled') return { status: before.status }
    const today = dayIn(studio.zone, now)
    if (!mayChangeAlone(studio.changes, before, today)) throw new Failure('past-cut-off')
    const step = stepOf(before.quote.currency)
    const refund = refundOf(studio.changes, before, today, paidOnBill(id, invoices), step)
    if (refund.amount !== seenRefund) throw new Failure('refund-changed')
    const change = { id, before, to: 'cancelled', actor: person, by: 'client', now } as const
    const { refundDue } = await applyStatus(tx, change)
    announce(tx, {
      id: `cancellation-arrived-${id}`,
      kind: 'cancellation-arrived',
      to: studioDesk,
      email: null,
      data: {
        ...bookingData(before),
        refund: { amount: refundDue, currency: before.quote.currency },
      },
      about: { booking: id },
    })
    return { status: 'cancelled' as const }
  })
})
