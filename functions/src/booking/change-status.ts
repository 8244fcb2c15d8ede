import {
  type Booking,
  type BookingStatus,
  changeStatus as contract,
  isWaiting,
  withStatus,
} from '@portal/model/booking'
import type { BookedDays } from '@portal/model/availability'
import { formatDay, monthOf } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { formatMoney } from '@portal/model/money'
import type { NoticeKind } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { joined, left } from '@portal/model/queue'
import { reached } from '@portal/model/tracker'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { issueInvoice } from '../money/issue-invoice.ts'
import { announce } from '../notices/announce.ts'

const noticeOf = {
  pending: null,
  waitlisted: 'booking-waitlisted',
  approved: 'booking-approved',
  completed: 'booking-completed',
  declined: 'booking-declined',
  cancelled: 'booking-cancelled',
} as const satisfies Record<BookingStatus, NoticeKind | null>

/** The day's count with one shoot more or less. Fails with `day-full`. */
function withShoots(
  booked: BookedDays | null,
  booking: Booking,
  change: 1 | -1,
  most: number,
): BookedDays {
  const shoots = booked?.shoots ?? {}
  const count = Math.max(0, (shoots[booking.date] ?? 0) + change)
  if (change > 0 && count > most) throw new Failure('day-full')
  return { shoots: { ...shoots, [booking.date]: count } }
}

/** Les decides about a booking: its day, its place in the queue and its papers move with it. */
export const changeStatus = defineCall(contract, async ({ booking: id, to }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    const before = await tx.read(doc.booking(id))
    if (before.status === to) return { status: to }
    const booking = withStatus(before, to, now)
    const [studio, booked, queue] = await Promise.all([
      tx.read(doc.studio()),
      tx.find(doc.bookedDays(monthOf(booking.date))),
      tx.find(doc.queue()),
    ])
    const order = queue ?? { order: [] }
    const approved = to === 'approved'
    const { shootsPerDay } = studio.availability

    if (approved || (before.status === 'approved' && to === 'cancelled'))
      tx.write(
        doc.bookedDays(monthOf(booking.date)),
        withShoots(booked, booking, approved ? 1 : -1, shootsPerDay),
      )
    if (isWaiting(before.status) !== isWaiting(to)) {
      tx.write(doc.queue(), isWaiting(to) ? joined(order, id) : left(order, id))
    }
    tx.write(doc.booking(id), {
      ...booking,
      stage: approved ? reached(booking.stage, 'confirmed') : booking.stage,
    })
    if (approved) {
      await issueInvoice(tx, id, booking, studio.zone, now)
      tx.create(doc.gallery(id), {
        booking: id,
        client: booking.client,
        clientName: booking.clientName,
        title: booking.package.name,
        included: booking.package.photographs,
        published: false,
        ready: 0,
        failed: 0,
        createdAt: now,
      })
    }
    record(tx, 'booking.status-changed', {
      actor: admin,
      person: booking.client,
      details: { booking: id, from: before.status, to },
    })
    const kind = noticeOf[to]
    if (kind)
      announce(tx, {
        id: `${kind}-${id}-${now.getTime()}`,
        kind,
        to: booking.client,
        email: booking.clientEmail,
        data: {
          name: booking.clientName,
          package: booking.package.name,
          date: formatDay(booking.date),
          deposit: formatMoney(booking.quote.deposit, booking.quote.currency),
        },
        link: to === 'declined' || to === 'cancelled' ? '/portal/chat' : '/portal',
      })
    return { status: to }
  })
})
