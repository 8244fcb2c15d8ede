import { doc } from '@portal/model/paths'
import { advanced } from '@portal/model/queue'
import { transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from '../outbox/announce.ts'
import { tasks } from '../tasks.ts'

/**
 * Trigger on the queue: gathers the changes of a while into one task. The task runs at least one
 * delay after every change it is named for.
 */
export async function onQueueChanged(now = new Date()): Promise<void> {
  const seconds = Math.max(1, parameters.queueNoticeDelay.value())
  const window = Math.floor(now.getTime() / (seconds * 1_000))
  await enqueue(tasks.announceQueue, {}, `announce-queue-${window}`, seconds)
}

/**
 * Tells everyone whose place is better than what they were last told, and remembers what was told
 * in the same transaction: run twice, or late, it tells nobody twice. Answers how many were told.
 */
export async function announceQueue(): Promise<number> {
  return transaction(async (tx) => {
    const [queue, announced] = await Promise.all([
      tx.find(doc.queue()),
      tx.find(doc.announcedQueue()),
    ])
    if (!queue) return 0
    const told = advanced(announced ?? { order: [] }, queue)
    const bookings = await Promise.all(told.map(({ booking }) => tx.read(doc.booking(booking))))
    for (const [index, { booking, place }] of told.entries()) {
      const about = bookings[index]
      if (!about) continue
      announce(tx, {
        id: `moved-up-${booking}-${place}`,
        kind: 'moved-up',
        to: about.client,
        email: null,
        data: {
          place,
          package: about.package.name,
          date: about.date,
        },
        about: { booking },
      })
    }
    tx.write(doc.announcedQueue(), queue)
    return told.length
  })
}
