import { createHash } from 'node:crypto'
import { getFunctions } from 'firebase-admin/functions'
import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/tasks'
import { app, region } from './app.ts'

/**
 * Puts work on a queue. `key` names the task, so that the same event enqueued twice is one task;
 * Cloud Tasks remembers a name for about an hour after the task has run. An attempt that has not
 * answered by its deadline (at most 1,800 s) is taken for lost, and another one begins beside it.
 */
export async function enqueue(
  queue: string,
  data: Record<string, unknown>,
  key: string,
  delaySeconds = 0,
  deadlineSeconds = 600,
): Promise<void> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 40)
  try {
    await getFunctions(app).taskQueue(`locations/${region}/functions/${queue}`).enqueue(data, {
      id,
      scheduleDelaySeconds: delaySeconds,
      dispatchDeadlineSeconds: deadlineSeconds,
    })
  } catch (error) {
    if ((error as { code?: string }).code !== 'functions/task-already-exists') throw error
  }
}

/** Defines a task's work. */
export const defineTask = (
  options: TaskQueueOptions,
  work: (data: Record<string, unknown>) => Promise<unknown>,
) =>
  onTaskDispatched<Record<string, unknown>>(options, async ({ data }) => {
    await work(data)
  })
