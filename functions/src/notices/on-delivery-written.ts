import { enqueue } from '#platform/tasks'
import { tasks } from '../tasks.ts'

/**
 * Trigger on the outbox: a delivery that has begun to wait gets a task. `before` and `after` are
 * its states, undefined where there was no delivery.
 */
export async function onDeliveryWritten(
  id: string,
  before: unknown,
  after: unknown,
  event: string,
): Promise<void> {
  if (after !== 'waiting' || before === 'waiting') return
  await enqueue(tasks.deliverLetter, { id }, `deliver-letter-${id}-${event}`)
}
