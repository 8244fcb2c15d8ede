import type { Booking } from '@portal/model/booking'
import { refundOf } from '@portal/model/booking-change'
import { type CalendarDate, dayIn, monthOf } from '@portal/model/calendar'
import { withShootOn } from '@portal/model/invoicing/extras'
import { movedDues } from '@portal/model/invoicing/moved-dues'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { tellParty } from '../members/tell-party.ts'
import { requireFreePlace, withShoots } from './apply-status.ts'
import { bookingData } from './notice-data.ts'
import { isOfClient } from './own-booking.ts'

/** The places of both days, when an approved shoot moves from one to the other. */
async function movePlaces(
  tx: Transaction,
  id: string,
  from: CalendarDate,
  to: CalendarDate,
  { availability: { shootsPerDay } }: Studio,
  now: Date,
): Promise<void> {
  const [was, is] = [doc.bookedDays(monthOf(from)), doc.bookedDays(monthOf(to))]
  const freed = withShoots(await tx.find(was), from, -1, shootsPerDay)
  const target = was.path === is.path ? freed : await tx.find(is)
  const taken = withShoots(target, to, 1, shootsPerDay)
  await requireFreePlace(tx, id, to, taken, shootsPerDay, now)
  if (was.path !== is.path) tx.write(was, freed)
  tx.write(is, taken)
}

/**
 * What is counted from the shoot is due by its new day, on every invoice that names the booking.
 * Returns whether anything is due on another day now.
 */
async function moveDueDays(tx: Transaction, id: string, to: CalendarDate): Promise<boolean> {
  const invoices = await tx.list(collection.invoices(), (all) => all.where('booking', '==', id))
  for (const { id: invoice, value } of invoices)
    if (value.status !== 'void') tx.write(doc.invoice(invoice), withShootOn(value, to))
  const all = invoices.map(({ value }) => value)
  return movedDues(all, to).length > 0
}

/**
 * Another day for a booking, as one act: the day's places, the due dates of its invoices, the audit
 * entry and the client's notice. A place in the queue is kept. Fails with `day-full`, `day-held`.
 */
export async function moveDate(
  tx: Transaction,
  id: string,
  booking: Booking,
  to: CalendarDate,
  { studio, actor, now }: { studio: Studio; actor: string; now: Date },
): Promise<void> {
  const today = dayIn(studio.zone, now)
  if (booking.status === 'approved') await movePlaces(tx, id, booking.date, to, studio, now)
  const isByClient = isOfClient(booking, actor)
  const dues = await moveDueDays(tx, id, to)
  tx.write(doc.booking(id), {
    ...booking,
    date: to,
    alternatives: booking.alternatives.filter((date) => date !== to),
    // A shoot that is put off has not been yet.
    stage: booking.stage === 'shoot' && to > today ? 'confirmed' : booking.stage,
    refundCap:
      isByClient && booking.status === 'approved'
        ? refundOf(studio.changes, booking, today, 0, 1).basisPoints
        : booking.refundCap,
    change: null,
  })
  record(tx, 'booking.rescheduled', {
    actor,
    person: booking.client,
    details: { booking: id, from: booking.date, to },
  })
  const kind = booking.status === 'approved' ? 'booking-rescheduled' : 'request-rescheduled'
  const data = { ...bookingData(booking), date: to, dues }
  await tellParty(tx, {
    id: `${kind}-${id}-${now.getTime()}`,
    kind,
    to: booking.client,
    email: booking.clientEmail,
    data,
    about: { booking: id },
  })
}
