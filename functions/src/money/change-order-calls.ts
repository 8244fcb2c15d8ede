import { isChangeable } from '@portal/model/booking-change'
import { dayIn, formatDay } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { type Invoice, mayAct } from '@portal/model/invoice'
import {
  answerChangeOrder as answerCall,
  type ChangeOrder,
  proposeChangeOrder as proposeCall,
  withdrawChangeOrder as withdrawCall,
} from '@portal/model/invoicing/change-order'
import { withShootOn } from '@portal/model/invoicing/extras'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { posted, type Posting } from '@portal/model/invoicing/posting'
import { formatMoney, isChargeable } from '@portal/model/money'
import { doc, only } from '@portal/model/paths'
import { amendedQuote } from '@portal/model/price'
import { shortened } from '@portal/model/words'
import { routes } from '@portal/model/routes'
import { defineCall, signedIn } from '#platform/call'
import { transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { moveDate } from '../booking/move-date.ts'
import { announce } from '../outbox/announce.ts'
import { openAccount, post } from './account.ts'
import { closeAccount } from './close-account.ts'
import { followUp } from './follow-up.ts'

/** What comes on an invoice with a change; it is due within the time in which it can be accepted. */
const postingOf = ({ lines }: Invoice, changed: Pick<ChangeOrder, 'lines' | 'until'>): Posting => ({
  kind: 'change-order',
  lines: [...lines, ...changed.lines],
  due: changed.until,
})

/** Les proposes; nothing changes until the client says yes. */
export const proposeChangeOrder = defineCall(proposeCall, async (asked, actor) => {
  const admin = signedIn(actor)
  const { changeOrder: id, booking: bookingId, ...wish } = asked
  return transaction(async (tx) => {
    const now = new Date()
    const known = await tx.find(doc.changeOrder(id))
    if (known) return { before: known.before, after: known.after }
    const [booking, invoice, studio] = await Promise.all([
      tx.read(doc.booking(bookingId)),
      tx.read(doc.invoice(bookingId)),
      tx.read(doc.studio()),
    ])
    const today = dayIn(studio.zone, now)
    if (!isChangeable(booking)) throw new Failure('status-not-allowed')
    if (!mayAct(invoice, 'change')) throw new Failure('invoice-not-open')
    if (!wish.lines.every(({ unit }) => isChargeable(unit, invoice.currency)))
      throw new Failure('invalid')
    if (wish.until < today) throw new Failure('deadline-past')
    if (wish.date !== null && wish.date < today) throw new Failure('date-unavailable')
    const after = posted(invoice, postingOf(invoice, wish), now).invoice.total
    const { client, clientName, clientEmail } = booking
    tx.create(doc.changeOrder(id), {
      ...wish,
      date: wish.date === booking.date ? null : wish.date,
      booking: bookingId,
      client,
      clientName,
      currency: invoice.currency,
      before: invoice.total,
      after,
      dateBefore: booking.date,
      state: 'open',
      proposedAt: now,
      answeredAt: null,
    })
    record(tx, 'change-order.proposed', {
      actor: admin,
      person: client,
      details: { booking: bookingId, changeOrder: id, from: invoice.total, to: after },
    })
    announce(tx, {
      id: `change-proposed-${id}`,
      kind: 'change-proposed',
      to: client,
      email: clientEmail,
      data: {
        name: clientName,
        subject: invoice.subject,
        words: shortened(wish.words, 300),
        amount: formatMoney(after, invoice.currency),
        until: formatDay(wish.until),
      },
      link: routes.portal.invoice(bookingId),
    })
    return { before: invoice.total, after }
  })
})

/** Les takes a proposal back that is not answered. */
export const withdrawChangeOrder = defineCall(withdrawCall, async ({ changeOrder: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const path = only(doc.changeOrder(id), 'state', 'answeredAt', 'client', 'booking')
    const order = await tx.read(path)
    if (order.state === 'withdrawn') return { withdrawn: true as const }
    if (order.state !== 'open') throw new Failure('status-not-allowed')
    tx.update(path, { state: 'withdrawn', answeredAt: new Date() })
    record(tx, 'change-order.withdrawn', {
      actor: admin,
      person: order.client,
      details: { booking: order.booking, changeOrder: id },
    })
    return { withdrawn: true as const }
  })
})

/** Booking, quote, day and invoice in one act, as they were shown. */
async function amend(
  tx: Transaction,
  id: string,
  order: ChangeOrder,
  by: string,
  now: Date,
): Promise<void> {
  const [account, booking] = await Promise.all([
    openAccount(tx, order.booking, by, now),
    tx.read(doc.booking(order.booking)),
  ])
  const { studio } = account
  if (order.until < dayIn(studio.zone, now)) throw new Failure('deadline-past')
  if (!isChangeable(booking) || !mayAct(account.invoice, 'change'))
    throw new Failure('status-not-allowed')
  if (account.invoice.total !== order.before || booking.date !== order.dateBefore)
    throw new Failure('price-changed')
  if (order.lines.length > 0)
    post(account, ledgerId.changeOrder(id), postingOf(account.invoice, order))
  const amended = { ...booking, quote: amendedQuote(booking.quote, order.lines) }
  if (order.date === null) tx.write(doc.booking(order.booking), amended)
  else {
    // It was Les's wish, so the client's refund rule stays as it was.
    await moveDate(tx, order.booking, amended, order.date, { studio, actor: studioDesk, now })
    account.invoice = withShootOn(account.invoice, order.date)
  }
  await closeAccount(account)
}

/** The client says yes or no; yes makes it happen in the same transaction. */
export const answerChangeOrder = defineCall(answerCall, async (asked, actor) => {
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
        subject: formatMoney(found.after, found.currency),
        words: shortened(found.words, 300),
      },
      link: routes.desk.invoice(found.booking),
    })
    return found
  })
  if (accept) await followUp(order.booking)
  return { accepted: accept }
})
