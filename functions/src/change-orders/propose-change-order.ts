import { isChangeable } from '@portal/model/booking-change'
import { dayIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { invoiceOf } from '@portal/model/ids'
import { mayAct, owedOf } from '@portal/model/invoice'
import { billedOf } from '@portal/model/invoicing/bill'
import { proposeChangeOrder as call } from '@portal/model/invoicing/change-order'
import { totalsOf } from '@portal/model/invoicing/tax'
import { isChargeable, stepOf } from '@portal/model/money'
import { collection, doc } from '@portal/model/paths'
import { shortened } from '@portal/model/words'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { tellParty } from '../members/tell-party.ts'

/** Les proposes; nothing changes until the client says yes. */
export const proposeChangeOrder = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { changeOrder: id, booking: bookingId, ...wish } = asked
  return transaction(async (tx) => {
    const now = new Date()
    const known = await tx.find(doc.changeOrder(id))
    if (known) return { before: known.before, after: known.after }
    const [booking, invoice, studio, named] = await Promise.all([
      tx.read(doc.booking(bookingId)),
      tx.read(doc.invoice(invoiceOf(bookingId))),
      tx.read(doc.studio()),
      tx.list(collection.invoices(), (all) => all.where('booking', '==', bookingId)),
    ])
    const today = dayIn(studio.zone, now)
    if (!isChangeable(booking)) throw new Failure('status-not-allowed')
    if (!mayAct(invoice, 'change')) throw new Failure('invoice-not-open')
    if (!wish.lines.every(({ unit }) => isChargeable(unit, invoice.currency)))
      throw new Failure('invalid')
    if (wish.until < today) throw new Failure('deadline-past')
    if (wish.date !== null && wish.date < today) throw new Failure('date-unavailable')
    const step = stepOf(invoice.currency)
    const difference = totalsOf(invoice.tax.mode, wish.lines, step).total
    // What it costs less is credited on the booking's own invoice.
    if (owedOf(invoice) + difference < 0) throw new Failure('more-than-owed')
    const before = billedOf(bookingId, named)
    const after = before + difference
    const { client, clientName, clientEmail } = booking
    tx.create(doc.changeOrder(id), {
      ...wish,
      date: wish.date === booking.date ? null : wish.date,
      booking: bookingId,
      client,
      clientName,
      currency: invoice.currency,
      before,
      after,
      dateBefore: booking.date,
      state: 'open',
      proposedAt: now,
      answeredAt: null,
    })
    record(tx, 'change-order.proposed', {
      actor: admin,
      person: client,
      details: { booking: bookingId, changeOrder: id, from: before, to: after },
    })
    await tellParty(tx, {
      id: `change-proposed-${id}`,
      kind: 'change-proposed',
      to: client,
      email: clientEmail,
      data: {
        name: clientName,
        subject: invoice.subject,
        words: shortened(wish.words, 300),
        amount: { amount: after, currency: invoice.currency },
        until: wish.until,
      },
      about: { invoice: invoiceOf(bookingId) },
    })
    return { before, after }
  })
})
