import { stateOfDay } from '@portal/model/availability'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { answerOffer as call } from '@portal/model/offer'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { alone } from '../each-alone.ts'
import { announce } from '../outbox/announce.ts'
import { applyStatus } from './apply-status.ts'
import { offerDate } from './offer-date.ts'
import { bookingData } from './notice-data.ts'

/** The client takes the date that is held, and is approved for it; or passes it on at once. */
export const answerOffer = defineCall(call, async ({ date, booking: id, accept }, actor) => {
  const client = signedIn(actor)
  await transaction(async (tx) => {
    const now = new Date()
    const [offer, before, studio] = await Promise.all([
      tx.find(doc.offer(date)),
      tx.read(doc.booking(id)),
      tx.read(doc.studio()),
    ])
    if (before.client !== client) throw new Failure('not-found')
    // The answer was lost on its way back and comes again.
    if (accept && before.status === 'approved' && before.date === date) return
    const isOver = stateOfDay(studio, null, date, now) === 'closed'
    if (offer?.booking !== id || offer.until <= now || isOver) throw new Failure('offer-over')
    record(tx, 'offer.answered', {
      actor: client,
      person: client,
      details: { booking: id, date, accept },
    })
    if (!accept) {
      tx.write(doc.offer(date), { ...offer, until: now })
      return
    }
    tx.delete(doc.offer(date))
    await applyStatus(tx, {
      id,
      before: { ...before, date },
      to: 'approved',
      actor: client,
      by: 'client',
      now,
    })
    announce(tx, {
      id: `offer-taken-${date}-${id}`,
      kind: 'offer-taken',
      to: studioDesk,
      email: null,
      data: { ...bookingData(before), date },
      about: { booking: id },
    })
  })
  // It is passed on already; should this fail, the sweep asks the next in line.
  if (!accept) await alone(date, () => offerDate(date))
  return { accepted: accept }
})
