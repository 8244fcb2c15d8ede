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

/** The longest (ms) a worker holds a task that came before its time. */
const patienceMs = 30_000

/**
 * How long (ms) until a task is due, from its ETA header: ISO 8601 or Unix time, in seconds as
 * Cloud Tasks writes it or in milliseconds as the emulator does. 0 when it is due.
 */
export function untilDue(eta: string | undefined, now: number): number {
  if (!eta) return 0
  const number = Number(eta)
  const due = Number.isNaN(number) ? Date.parse(eta) : number > 1e11 ? number : number * 1_000
  return Number.isNaN(due) ? 0 : Math.min(Math.max(0, due - now), patienceMs)
}

/**
 * Defines a task's work. Cloud Tasks never runs a task early, but the emulator runs delayed tasks
 * at once; what gathers a while's events must not run before that while is over.
 */
export const defineTask = (
  options: TaskQueueOptions,
  work: (data: Record<string, unknown>) => Promise<unknown>,
) =>
  onTaskDispatched<Record<string, unknown>>(options, async ({ data, scheduledTime }) => {
    const wait = untilDue(scheduledTime, Date.now())
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    await work(data)
  })
