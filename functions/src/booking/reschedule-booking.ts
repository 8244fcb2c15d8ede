import { isBookable, stateOfDay } from '@portal/model/availability'
import {
  isChangeable,
  mayChangeAlone,
  rescheduleBooking as call,
  changesPerHour,
} from '@portal/model/booking-change'
import { dayIn, monthOf } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { moveDate } from './move-date.ts'
import { sharedBooking } from './own-booking.ts'
import { bookingData } from './notice-data.ts'

/**
 * Another day: the client, or a partner, among the open ones and until the cut-off, Les any day from today on
 * that has room. The same day twice is one move.
 */
export const rescheduleBooking = defineCall(call, async ({ booking: id, date }, actor) => {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    if (actor.role === 'client')
      await limitPerHour(tx, 'booking change', ofPerson(person), changesPerHour, now)
    const booking = await sharedBooking(tx, id, actor)
    if (!isChangeable(booking)) throw new Failure('status-not-allowed')
    if (booking.date === date) return { date }
    const [studio, booked] = await Promise.all([
      tx.read(doc.studio()),
      tx.find(doc.bookedDays(monthOf(date))),
    ])
    const today = dayIn(studio.zone, now)
    if (actor.role === 'admin') {
      if (date < today) throw new Failure('date-unavailable')
    } else {
      if (!mayChangeAlone(studio.changes, booking, today)) throw new Failure('past-cut-off')
      if (!isBookable(stateOfDay(studio, booked, date, now))) throw new Failure('date-unavailable')
    }
    await moveDate(tx, id, booking, date, { studio, actor: person, now })
    if (actor.role !== 'admin')
      announce(tx, {
        id: `reschedule-arrived-${id}-${now.getTime()}`,
        kind: 'reschedule-arrived',
        to: studioDesk,
        email: null,
        data: {
          ...bookingData(booking),
          before: booking.date,
          date,
        },
        about: { booking: id },
      })
    return { date }
  })
})
