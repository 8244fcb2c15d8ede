import type { Booking, ChangeRequest } from '@portal/model/booking'
import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { Conversation } from '@portal/model/chat'
import type { Comment } from '@portal/model/comment'
import type { Gallery } from '@portal/model/gallery'
import { groupBy } from '@portal/model/group-by'
import type { OpenDue } from '@portal/model/invoicing/open-due'
import { type Money, sumsOf } from '@portal/model/money'
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

const eachOnce = <Value>(rows: readonly Row<Value>[]): Row<Value>[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** The pending in the order of the queue; messages and changes, those waiting longest first. */
export function waitingOf(
  bookings: readonly Row<Booking>[],
  queue: Queue | null,
  asked: readonly Row<Booking>[],
  unanswered: readonly Row<Conversation>[],
): Waiting {
  const last = Number.MAX_SAFE_INTEGER
  return {
    pending: eachOnce(bookings)
      .filter(({ value }) => value.status === 'pending')
      .map(({ id, value }) => ({ id, booking: value, place: queue && placeOf(queue, id) }))
      .toSorted(
        (a, b) =>
          (a.place ?? last) - (b.place ?? last) ||
          a.booking.createdAt.getTime() - b.booking.createdAt.getTime(),
      ),
    messages: eachOnce(unanswered).toSorted(
      (a, b) => (a.value.last?.at.getTime() ?? 0) - (b.value.last?.at.getTime() ?? 0),
    ),
    changes: asked
      .flatMap(({ id, value }) =>
        value.change ? [{ id, booking: value, change: value.change }] : [],
      )
      .toSorted((a, b) => a.change.at.getTime() - b.change.at.getTime()),
  }
}

/** Galleries whose client has chosen and has not got every final yet, the longest waiting first. */
export const toFinishOf = (submitted: readonly Row<Gallery>[]): Row<Gallery>[] =>
  submitted
    .filter(
      ({ value }) =>
        value.archivedAt === null && value.finals < Math.max(1, value.selection.chosen),
    )
    .toSorted(
      (a, b) =>
        (a.value.selection.submittedAt?.getTime() ?? 0) -
        (b.value.selection.submittedAt?.getTime() ?? 0),
    )

/** The threads of a gallery that wait for Les. */
export interface CommentsRow {
  /** The gallery's id. */
  id: string
  gallery: Gallery
  threads: number
  /** How many of them ask for work on the picture. */
  retouch: number
  since: Date
}

/** What was said on the photographs and waits, by gallery, the longest waiting first. */
export function openCommentsOf(
  comments: readonly (Row<Comment> & { parent: string })[],
  galleries: readonly Row<Gallery>[],
): CommentsRow[] {
  const known = new Map(galleries.map(({ id, value }) => [id, value]))
  const rows = new Map<string, CommentsRow>()
  for (const { parent, value } of comments) {
    const gallery = known.get(parent)
    if (!gallery || gallery.archivedAt !== null) continue
    const row = rows.get(parent) ?? { id: parent, gallery, threads: 0, retouch: 0, since: value.at }
    rows.set(parent, {
      ...row,
      threads: row.threads + 1,
      retouch: row.retouch + (value.retouch ? 1 : 0),
      since: value.at < row.since ? value.at : row.since,
    })
  }
  return [...rows.values()].toSorted((a, b) => a.since.getTime() - b.since.getTime())
}

/** What is open of an invoice and due soon: all such instalments together, due since the first. */
export interface DueRow {
  /** The invoice's id. */
  id: string
  clientName: string
  money: Money
  due: CalendarDate
}

/** What is owed, to Les and by him. */
export interface Owed {
  due: DueRow[]
  refunds: Row<Booking>[]
}

/** Payments that are due, by invoice, the oldest first; refunds of cancelled bookings. */
export function owedOf(dues: readonly Row<OpenDue>[], refunds: readonly Row<Booking>[]): Owed {
  const rows = Array.from(
    groupBy(
      dues.map(({ value }) => value),
      ({ invoice }) => invoice,
    ),
    ([id, [first, ...others]]): DueRow[] =>
      first
        ? sumsOf([first, ...others]).map((money) => ({
            id,
            clientName: first.clientName,
            money,
            due: others.reduce((least, { due }) => (due < least ? due : least), first.due),
          }))
        : [],
  )
  return {
    due: rows.flat().toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    refunds: refunds
      .filter(({ value }) => value.status === 'cancelled' && value.refundDue > 0)
      .toSorted((a, b) => a.value.statusAt.getTime() - b.value.statusAt.getTime()),
  }
}

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
