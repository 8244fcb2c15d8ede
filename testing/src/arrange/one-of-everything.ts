import { randomUUID } from 'node:crypto'
import { addDays, dayIn, monthOf } from '@portal/model/calendar'
import {
  aBooking,
  aChangeOrder,
  aCircle,
  aComment,
  aConversation,
  aDraft,
  aFinal,
  aGallery,
  aDelivery,
  aMessage,
  aMoneyCase,
  anAside,
  anInvoice,
  anOffer,
  aPayment,
  aPerson,
  aPhoto,
  aSheet,
  aShare,
  aZip,
  paidInvoice,
  somePicks,
  somePreferences,
} from '@portal/model/examples'
import { doc, type Path } from '@portal/model/paths'
import type { z } from 'zod'
import { anActor } from './actors.ts'

/** Of the invitation. */
export const hash = 'i'.repeat(43)
/** The day of the shoot: far enough for all of the money to go back. */
export const date = addDays(dayIn('Europe/Brussels', new Date()), 200)
const entry = { name: 'LES.jpg', width: 6, height: 4, hash: '', takenAt: new Date(0) }
export const longAgo = new Date('2026-01-01T12:00:00Z')

/** A client with one record of everything, and ids of their own. */
export function aWorld() {
  const id = `booking-${randomUUID()}`
  const client = `c${randomUUID().slice(0, 8)}`
  const other = randomUUID()
  const order = randomUUID()
  const share = randomUUID().padEnd(43, 'x')
  const own = { client }
  const views = { gallery: id, client, viewers: ['pat'] }
  const at = {
    booking: doc.booking(id),
    offer: doc.offer(date),
    days: doc.bookedDays(monthOf(date)),
    queue: doc.queue(),
    invoice: doc.invoice(id),
    otherInvoice: doc.invoice(other),
    payment: doc.payment(other),
    moneyCase: doc.moneyCase(other),
    order: doc.changeOrder(order),
    draft: doc.invoiceDraft(other),
    gallery: doc.gallery(id),
    sheet: doc.sheet(id, 0),
    otherSheet: doc.sheet(id, 1),
    photo: doc.photo(id, 'p0'),
    otherPhoto: doc.photo(id, 'p1'),
    picks: doc.picks(id, 'pat'),
    aside: doc.aside(id),
    zip: doc.zip(id, 'zip-1'),
    final: doc.final(id, 'p1'),
    arrival: doc.finalArrival(id, 'arrival-1'),
    comment: doc.comment(id, 'a-comment-of-ann-1'),
    share: doc.share(share),
    circle: doc.circle(client),
    membership: doc.membership('pat', client),
    invitation: doc.invitation(hash),
    conversation: doc.conversation(client),
    message: doc.message(client, 'a-message-of-ann-1'),
    person: doc.person(client),
    preferences: doc.noticePreferences(client),
    letter: doc.letter(other),
  } satisfies Record<string, Path<z.ZodType>>
  const given: Record<keyof typeof at, object> = {
    booking: aBooking({ ...own, date, status: 'approved' }),
    offer: anOffer({
      ...own,
      date,
      booking: id,
      until: new Date(Date.now() + 3_600_000),
      asked: [id],
    }),
    days: { shoots: { [date]: 1 } },
    queue: { order: [id, 'somebody'] },
    invoice: { ...paidInvoice(80_000, anInvoice({ ...own, booking: id })) },
    otherInvoice: anInvoice({ ...own, booking: null, paid: 0 }),
    payment: aPayment({ ...own, invoice: other, online: false, method: 'cash' }),
    moneyCase: aMoneyCase({ ...own, invoice: other }),
    order: aChangeOrder({ ...own, booking: id }),
    draft: aDraft(own),
    gallery: aGallery({
      ...own,
      booking: id,
      ready: 2,
      sheets: [1, 1],
      expiresAt: longAgo,
      expiryDue: longAgo,
    }),
    sheet: aSheet({ ...views, photos: { p0: entry } }),
    otherSheet: aSheet({ ...views, photos: { p1: { ...entry, final: true } } as never }),
    photo: aPhoto(),
    otherPhoto: aPhoto({ sheet: 1 }),
    picks: somePicks({ photos: ['p0', 'p1'] }),
    aside: anAside(),
    zip: aZip({ ...own, gallery: id }),
    final: aFinal(),
    arrival: {
      name: 'A.jpg',
      bytes: 9,
      generation: '1',
      state: 'unmatched',
      why: 'none',
      updatedAt: longAgo,
    },
    comment: aComment({ photo: 'p1' }),
    share: aShare({ ...own, gallery: id }),
    circle: { ...aCircle(own), invitations: { [hash]: 'x' } },
    membership: { role: 'partner' },
    invitation: own,
    conversation: aConversation(own),
    message: aMessage({ sender: client, deleted: true, text: '' }),
    person: aPerson({ role: 'admin' }),
    preferences: somePreferences(),
    letter: aDelivery({ state: 'dead' }),
  }
  return { id, client, other, order, share, at, given, person: anActor(client, 'client') }
}
export type World = ReturnType<typeof aWorld>
/** Which of its records. */
export type Name = keyof World['at']
