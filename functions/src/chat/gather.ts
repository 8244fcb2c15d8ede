import { enqueue } from '#platform/tasks'
import type { Tasks } from '../tasks.ts'

/**
 * One task for all messages of a while, which runs `seconds` after the while is over: at least so
 * long after each of them.
 */
export function gather(
  task: Tasks['announceMessages' | 'announceUnread'],
  conversation: string,
  seconds: number,
): Promise<void> {
  const whileMs = Math.max(1_000, seconds * 200)
  const number = Math.floor(Date.now() / whileMs)
  const left = Math.ceil(((number + 1) * whileMs - Date.now()) / 1_000)
  return enqueue(task, { conversation }, `${task.name}-${conversation}-${number}`, left + seconds)
}
