import { collection } from '@portal/model/paths'
import { list } from '#platform/firestore'
import { enqueue } from '#platform/tasks'

/** A letter that waits longer than this (ms) has lost its event. */
const patienceMs = 120_000

/** Finds letters whose event or worker was lost and gives them a new task; answers how many. */
export async function sweepOutbox(now: Date): Promise<number> {
  const waiting = await list(collection.outbox(), (letters) =>
    letters.where('state', 'in', ['waiting', 'sending']).limit(500),
  )
  const lost = waiting.filter(
    ({ value }) =>
      now.getTime() - value.createdAt.getTime() > patienceMs &&
      (value.leaseUntil === null || value.leaseUntil <= now),
  )
  const window = Math.floor(now.getTime() / patienceMs)
  await Promise.all(
    lost.map(({ id }) => enqueue('deliverLetter', { id }, `sweep-letter-${id}-${window}`)),
  )
  return lost.length
}
