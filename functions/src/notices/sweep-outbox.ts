import { type NoticeDelivery, retriedWithinMs } from '@portal/model/notice'
import { collection } from '@portal/model/paths'
import { list } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import { tasks } from '../tasks.ts'

/** A delivery that waits longer than this (ms) has lost its event. */
const patienceMs = 120_000

/** How many of each sort one sweep finds; the next one finds the others. */
const most = 500

/** One that failed is tried again by its own task; only when that did not come, it is lost. */
const isLost = ({ createdAt, leaseUntil, attempts }: NoticeDelivery, now: Date): boolean =>
  leaseUntil === null
    ? now.getTime() - createdAt.getTime() > patienceMs + retriedWithinMs(attempts)
    : leaseUntil <= now

/**
 * Finds deliveries whose event or worker was lost, and those whose time has come, and gives them a
 * new task; answers how many. Those that still have to wait stand in nobody's way.
 */
export async function sweepOutbox(now: Date): Promise<number> {
  const [atOnce, due] = await Promise.all([
    list(collection.outbox(), (deliveries) =>
      deliveries
        .where('state', 'in', ['waiting', 'sending'])
        .where('notBefore', '==', null)
        .limit(most),
    ),
    list(collection.outbox(), (deliveries) =>
      deliveries
        .where('state', '==', 'waiting')
        .where('notBefore', '<=', now)
        .orderBy('notBefore')
        .limit(most),
    ),
  ])
  const found = [...atOnce.filter(({ value }) => isLost(value, now)), ...due]
  const window = Math.floor(now.getTime() / patienceMs)
  await Promise.all(
    found.map(({ id }) => enqueue(tasks.deliverLetter, { id }, `sweep-letter-${id}-${window}`)),
  )
  return found.length
}
