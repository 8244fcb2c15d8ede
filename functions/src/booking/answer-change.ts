import { answerChange as call } from '@portal/model/booking-change'
import { dayIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { threadOf } from '../chat/thread-of.ts'
import { tellParty } from '../members/tell-party.ts'
import { applyStatus } from './apply-status.ts'
import { moveDate } from './move-date.ts'
import { bookingData } from './notice-data.ts'

/** Les says yes or no to what a client asked for; yes makes it happen in the same transaction. */
export const answerChange = defineCall(call, async ({ booking: id, accept }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    const [booking, studio] = await Promise.all([tx.read(doc.booking(id)), tx.read(doc.studio())])
    const { change } = booking
    if (!change) throw new Failure('status-not-allowed')
    record(tx, 'booking.change-answered', {
      actor: admin,
      person: booking.client,
      details: { booking: id, kind: change.kind, accept },
    })
    if (!accept) {
      tx.write(doc.booking(id), { ...booking, change: null })
      await tellParty(tx, {
        id: `change-declined-${id}-${now.getTime()}`,
        kind: 'change-declined',
        to: booking.client,
        email: booking.clientEmail,
        data: bookingData(booking),
        about: {
          booking: id,
          conversation: await threadOf(tx, { booking: id, client: booking.client }),
        },
      })
    } else if (change.kind === 'cancel') {
      await applyStatus(tx, {
        id,
        before: booking,
        to: 'cancelled',
        actor: admin,
        by: 'client',
        now,
        asOf: dayIn(studio.zone, change.at),
      })
    } else {
      if (change.date < dayIn(studio.zone, now)) throw new Failure('date-unavailable')
      await moveDate(tx, id, booking, change.date, { studio, actor: admin, now })
    }
    return { accepted: accept }
  })
})
