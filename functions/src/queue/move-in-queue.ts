import { doc } from '@portal/model/paths'
import { moved, moveInQueue as call } from '@portal/model/queue'
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
    const after = moved(queue, booking, place)
    await writeQueue(tx, after)
    record(tx, 'queue.moved', {
      actor: admin,
      details: { booking, to: place, reason: reason ?? null },
    })
    return { place: after.order.indexOf(booking) + 1 }
  })
})
