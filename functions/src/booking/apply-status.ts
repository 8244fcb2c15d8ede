import type { BookedDays } from '@portal/model/availability'
import { type Booking, type BookingStatus, isWaiting, withStatus } from '@portal/model/booking'
import { refundOf } from '@portal/model/booking-change'
import { type CalendarDate, dayIn, monthOf } from '@portal/model/calendar'
import { choosingOf, newSelection } from '@portal/model/choosing'
import { newRelease } from '@portal/model/delivery'
import { Failure } from '@portal/model/failure'
import { galleryAccessOf } from '@portal/model/access'
import { stepOf } from '@portal/model/money'
import { collection, doc } from '@portal/model/paths'
import { joined } from '@portal/model/queue'
import type { Count } from '@portal/model/statistics'
import { reached } from '@portal/model/tracker'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { accessTo } from '../members/access-to.ts'
import { issueInvoice } from '../money/issue-invoice.ts'
import { closeRest } from '../money/make-void.ts'
import { voidBookingInvoice } from '../money/void-booking-invoice.ts'
import { writeQueue } from '../queue/write-queue.ts'
import { count } from '../statistics/count.ts'
import { noteAnswered } from './arrival-entry.ts'
import { freePlace, leaveList } from './free-place.ts'
import { isHolding } from './is-holding.ts'
import { tellOfStatus } from './tell-of-status.ts'

/** The day's count with one shoot more or less. Fails with `day-full`. */
export function withShoots(
  booked: BookedDays | null,
  date: CalendarDate,
  change: 1 | -1,
  most: number,
): BookedDays {
  const shoots = booked?.shoots ?? {}
  const shootsThen = Math.max(0, (shoots[date] ?? 0) + change)
  if (change > 0 && shootsThen > most) throw new Failure('day-full')
  return { shoots: { ...shoots, [date]: shootsThen } }
}

/** Fails with `day-held` when the last place of the day is offered to another booking. */
export async function requireFreePlace(
  tx: Transaction,
  id: string,
  date: CalendarDate,
  booked: BookedDays,
  most: number,
  now: Date,
): Promise<void> {
  const offer = await tx.find(doc.offer(date))
  const held = offer?.booking !== id && (await isHolding(tx, offer, now))
  if (held && (booked.shoots[date] ?? 0) >= most) throw new Failure('day-held')
}

/** Takes the booking's place on its day. Fails with `day-full`, `day-held`. */
async function takePlace(
  tx: Transaction,
  id: string,
  date: CalendarDate,
  most: number,
  now: Date,
): Promise<void> {
  const path = doc.bookedDays(monthOf(date))
  const days = withShoots(await tx.find(path), date, 1, most)
  await requireFreePlace(tx, id, date, days, most, now)
  tx.write(path, days)
}

/** A move of the status table, with who makes it and whose refund rule counts. */
export interface StatusChange {
  id: string
  before: Booking
  to: BookingStatus
  actor: string
  /** Les's own cancellation gives everything back; a client's follows the rule of `asOf`. */
  by: 'studio' | 'client'
  now: Date
  /** The day whose refund rule counts, in the studio's zone; today unless given. */
  asOf?: CalendarDate
}

/**
 * What the client gets back, after the invoices of a booking that ends were closed; 0 when nothing
 * was paid. What Les had billed by hand before he declined has no rule to be given back by.
 */
async function closeInvoices(
  tx: Transaction,
  { id, before, to, actor, by, asOf, now }: StatusChange,
  studio: { zone: string; changes: Parameters<typeof refundOf>[0] },
): Promise<number> {
  if (to !== 'cancelled' && to !== 'declined') return before.refundDue
  const reason = `The booking was ${to}.`
  await closeRest(tx, id, { but: to === 'cancelled' ? id : null, reason, by: actor, now })
  if (to === 'declined') return before.refundDue
  const today = asOf ?? dayIn(studio.zone, now)
  const refund = (paid: number) =>
    by === 'studio'
      ? paid
      : refundOf(studio.changes, before, today, paid, stepOf(before.quote.currency)).amount
  return voidBookingInvoice(tx, id, refund, { booking: before, by: actor, now })
}

const countsOf = ({ before, to, by, now }: StatusChange): Count[] => {
  const isFirstAnswer =
    by === 'studio' &&
    before.status === 'pending' &&
    before.statusAt.getTime() === before.createdAt.getTime()
  const waited = now.getTime() - before.createdAt.getTime()
  return [
    ...(isFirstAnswer ? [{ event: 'answered' as const, ms: Math.max(0, waited) }] : []),
    ...(to === 'pending' || to === 'waitlisted' ? [] : [{ event: to }]),
  ]
}

/**
 * One move of a booking through the status table: its day, its place in the queue, its invoices,
 * the counters, the audit entry and the client's notice move with it. Answers the booking as it is
 * then. Fails with `status-not-allowed`, `day-full`, `day-held`, `queue-full`.
 */
export async function applyStatus(tx: Transaction, change: StatusChange): Promise<Booking> {
  const { id, before, to, actor, now } = change
  const booking = withStatus(before, to, now)
  const studio = await tx.read(doc.studio())
  const approved = to === 'approved'
  const writeAnswered = await noteAnswered(tx, id, now)

  if (approved) await takePlace(tx, id, booking.date, studio.availability.shootsPerDay, now)
  if (before.status === 'approved' && to === 'cancelled') await freePlace(tx, booking.date)
  if (!isWaiting(before.status) && isWaiting(to))
    await writeQueue(tx, joined((await tx.find(doc.queue())) ?? { order: [] }, id))
  // Whoever leaves the list holds no date any more; the sweep asks the next in line.
  if (isWaiting(before.status) && !isWaiting(to)) {
    await leaveList(tx, id)
    const held = await tx.ids(collection.offers(), (all) => all.where('booking', '==', id))
    for (const date of held)
      if (date !== booking.date || !approved) tx.update(doc.offer(date), { until: now })
  }
  const after: Booking = {
    ...booking,
    change: null,
    stage: approved ? reached(booking.stage, 'confirmed') : booking.stage,
    refundDue: await closeInvoices(tx, change, studio),
  }
  tx.write(doc.booking(id), after)
  writeAnswered()
  if (approved) {
    await issueInvoice(tx, id, booking, studio, now)
    tx.create(doc.gallery(id), {
      booking: id,
      client: booking.client,
      clientName: booking.clientName,
      ...galleryAccessOf(await accessTo(tx, booking.client)),
      title: booking.package.name,
      choosing: choosingOf(booking.package),
      closesAt: null,
      currency: booking.quote.currency,
      selection: newSelection,
      published: false,
      sets: [],
      order: 'captured',
      cover: null,
      lead: null,
      ready: 0,
      failed: 0,
      sheets: [],
      finals: 0,
      release: newRelease,
      createdAt: now,
    })
  }
  count(tx, studio.zone, now, countsOf(change))
  record(tx, 'booking.status-changed', {
    actor,
    person: booking.client,
    details: { booking: id, from: before.status, to, refund: after.refundDue },
  })
  await tellOfStatus(tx, id, after, now)
  return after
}
