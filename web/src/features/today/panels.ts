import type { Booking, ChangeRequest } from '@portal/model/booking'
import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { Conversation } from '@portal/model/chat'
import type { Gallery } from '@portal/model/gallery'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import type { Money } from '@portal/model/money'
import type { NoticeDelivery } from '@portal/model/notice'
import type { Offer } from '@portal/model/offer'
import { placeOf, type Queue } from '@portal/model/queue'

/** How many days ahead a due date or a shoot is worth a line. */
export const dueWithinDays = 7
export const shootsWithinDays = 30

/** What is stored under an id. */
export interface Row<Value> {
  id: string
  value: Value
}

/** A request that Les has not answered; `place` counts from 1, null while it has none. */
export interface PendingRow {
  id: string
  booking: Booking
  place: number | null
}

/** What a client asks to change about a booking. */
export interface AskedRow {
  id: string
  booking: Booking
  change: ChangeRequest
}

/** What waits for Les's answer. */
export interface Waiting {
  pending: PendingRow[]
  messages: Row<Conversation>[]
  changes: AskedRow[]
}

/** The pending in the order of the queue; messages and changes, those waiting longest first. */
export function waitingOf(
  pending: readonly Row<Booking>[],
  queue: Queue | null,
  asked: readonly Row<Booking>[],
  unread: readonly Row<Conversation>[],
): Waiting {
  const last = Number.MAX_SAFE_INTEGER
  return {
    pending: pending
      .map(({ id, value }) => ({ id, booking: value, place: queue && placeOf(queue, id) }))
      .toSorted(
        (a, b) =>
          (a.place ?? last) - (b.place ?? last) ||
          a.booking.createdAt.getTime() - b.booking.createdAt.getTime(),
      ),
    messages: unread.toSorted(
      (a, b) => (a.value.last?.at.getTime() ?? 0) - (b.value.last?.at.getTime() ?? 0),
    ),
    changes: asked
      .flatMap(({ id, value }) =>
        value.change ? [{ id, booking: value, change: value.change }] : [],
      )
      .toSorted((a, b) => a.change.at.getTime() - b.change.at.getTime()),
  }
}

/** What is open of an invoice and due soon: all such instalments together, due since the first. */
export interface DueRow {
  id: string
  invoice: Invoice
  money: Money
  due: CalendarDate
}

/** What is owed, to Les and by him. */
export interface Owed {
  due: DueRow[]
  refunds: Row<Booking>[]
}

function dueOf({ id, value }: Row<Invoice>, until: CalendarDate): DueRow[] {
  if (nextInstalment(value) === null) return []
  const open = value.instalments.filter((part) => isOpenInstalment(part) && part.due <= until)
  const [first] = open.map((part) => part.due).toSorted()
  const amount = open.reduce((sum, part) => sum + part.amount - part.paid, 0)
  const money = { amount, currency: value.currency }
  return first === undefined ? [] : [{ id, invoice: value, money, due: first }]
}

/** Payments overdue or due within a week, the oldest first; refunds of cancelled bookings. */
export const owedOf = (
  invoices: readonly Row<Invoice>[],
  refunds: readonly Row<Booking>[],
  today: CalendarDate,
): Owed => ({
  due: invoices
    .flatMap((row) => dueOf(row, addDays(today, dueWithinDays)))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  refunds: refunds
    .filter(({ value }) => value.status === 'cancelled' && value.refundDue > 0)
    .toSorted((a, b) => a.value.statusAt.getTime() - b.value.statusAt.getTime()),
})

/** A freed date that is held for somebody; the name is null when it is not known here. */
export interface OfferRow {
  offer: Offer
  clientName: string | null
}

/** What does not go on by itself. */
export interface Stuck {
  letters: Row<NoticeDelivery>[]
  galleries: Row<Gallery>[]
  offers: OfferRow[]
}

/** Dead letters, the latest first; galleries with failed photographs; offers by their deadline. */
export function stuckOf(
  letters: readonly Row<NoticeDelivery>[],
  galleries: readonly Row<Gallery>[],
  offers: readonly Row<Offer>[],
  pending: readonly Row<Booking>[],
): Stuck {
  const names = new Map(pending.map(({ id, value }) => [id, value.clientName]))
  return {
    letters: letters.toSorted((a, b) => b.value.createdAt.getTime() - a.value.createdAt.getTime()),
    galleries: galleries.toSorted((a, b) => b.value.failed - a.value.failed),
    offers: offers
      .map(({ value }) => ({ offer: value, clientName: names.get(value.booking) ?? null }))
      .toSorted((a, b) => a.offer.until.getTime() - b.offer.until.getTime()),
  }
}

/** The approved shoots from that day on that are near enough to prepare for, the nearest first. */
export const nextOf = (approved: readonly Row<Booking>[], today: CalendarDate): Row<Booking>[] =>
  approved
    .filter(
      ({ value }) =>
        value.status === 'approved' &&
        today <= value.date &&
        value.date <= addDays(today, shootsWithinDays),
    )
    .toSorted((a, b) => (a.value.date < b.value.date ? -1 : a.value.date > b.value.date ? 1 : 0))
