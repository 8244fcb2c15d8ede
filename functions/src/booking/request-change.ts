import { isWishable, stateOfDay } from '@portal/model/availability'
import type { ChangeRequest } from '@portal/model/booking'
import { isChangeable, requestChange as call, changesPerHour } from '@portal/model/booking-change'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { bookingData } from './notice-data.ts'
import { isOfClient } from './own-booking.ts'

/** Writes down what a client, or a partner, asks for and tells Les; nothing else changes until he answers. */
export const requestChange = defineCall(call, async (asked, actor) => {
  const asker = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    if (actor.role === 'client')
      await limitPerHour(tx, 'booking change', ofPerson(asker), changesPerHour, now)
    const [booking, studio] = await Promise.all([
      tx.read(doc.booking(asked.booking)),
      tx.read(doc.studio()),
    ])
    if (!isOfClient(booking, asker)) throw new Failure('not-found')
    if (!isChangeable(booking)) throw new Failure('status-not-allowed')
    if (asked.kind === 'reschedule' && !isWishable(stateOfDay(studio, null, asked.date, now)))
      throw new Failure('date-unavailable')
    const change: ChangeRequest =
      asked.kind === 'cancel'
        ? { kind: 'cancel', words: asked.words, at: now }
        : { kind: 'reschedule', date: asked.date, words: asked.words, at: now }
    tx.write(doc.booking(asked.booking), { ...booking, change })
    record(tx, 'booking.change-asked', {
      actor: asker,
      person: booking.client,
      details: { booking: asked.booking, kind: asked.kind },
    })
    announce(tx, {
      id: `change-asked-${asked.booking}-${now.getTime()}`,
      kind: 'change-asked',
      to: studioDesk,
      email: null,
      data: {
        ...bookingData(booking),
        wish: asked.kind === 'cancel' ? null : asked.date,
      },
      about: { booking: asked.booking },
    })
    return { asked: true as const }
  })
})
