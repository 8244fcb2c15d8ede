import './app.ts'
import { createHash } from 'node:crypto'
import { getFunctions } from 'firebase-admin/functions'
import { region } from './app.ts'

/**
 * Puts work on a queue. `key` names the task, so that the same event enqueued twice is one task;
 * Cloud Tasks remembers a name for about an hour after the task has run.
 */
export async function enqueue(
  queue: string,
  data: Record<string, unknown>,
  key: string,
  delaySeconds = 0,
): Promise<void> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 40)
  try {
    await getFunctions()
      .taskQueue(`locations/${region}/functions/${queue}`)
      .enqueue(data, { id, scheduleDelaySeconds: delaySeconds })
  } catch (error) {
    if ((error as { code?: string }).code !== 'functions/task-already-exists') throw error
  }
}
