import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { moved, moveInQueue as call, placeOf } from '@portal/model/queue'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { writeQueue } from './write-queue.ts'

/**
 * Three writes however long the queue is: the order, its tickets, and who changed it. Those who moved up are
 * told by `announceQueue`, once for a burst.
 */
export const moveInQueue = defineCall(call, async ({ booking, place, reason }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const queue = (await tx.find(doc.queue())) ?? { order: [] }
    const here = placeOf(queue, booking)
    if (here === null) throw new Failure('not-waiting')
    const after = place === null ? queue : moved(queue, booking, place)
    if (place !== null) await writeQueue(tx, after)
    record(tx, 'queue.moved', {
      actor: admin,
      details: { booking, to: place ?? here, reason: reason ?? null },
    })
    return { place: after.order.indexOf(booking) + 1 }
  })
})
