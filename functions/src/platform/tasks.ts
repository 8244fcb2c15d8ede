import { createHash } from 'node:crypto'
import { viewSchema } from '@portal/model/records/stored'
import { getFunctions } from 'firebase-admin/functions'
import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/tasks'
import type { z } from 'zod'
import { app, region } from './app.ts'

/**
 * A Cloud Task as it is declared. `name` is the name of its function. An attempt that has not
 * answered by its deadline (seconds, at most 1,800; 600 where none is named) is taken for lost, and
 * another one begins beside it.
 */
export interface Task<Payload extends z.ZodType, Name extends string = string> {
  readonly name: Name
  readonly payload: Payload
  readonly options: TaskQueueOptions
  readonly deadlineSeconds?: number
}

type Tasks = Readonly<Record<string, Task<z.ZodType>>>

/** What each task does with its payload, once it is parsed. */
export type Workers<Declared extends Tasks> = {
  readonly [Name in keyof Declared]: (
    payload: z.output<Declared[Name]['payload']>,
  ) => Promise<unknown>
}

/**
 * Puts work on the queue of a task. `key` names it, so that the same event enqueued twice is one
 * task; Cloud Tasks remembers a name for about an hour after the task has run.
 */
export async function enqueue<Payload extends z.ZodType>(
  { name, deadlineSeconds = 600 }: Task<Payload>,
  payload: z.input<Payload>,
  key: string,
  delaySeconds = 0,
): Promise<void> {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 40)
  const queue = getFunctions(app).taskQueue(`locations/${region}/functions/${name}`)
  try {
    await queue.enqueue(payload as Record<string, unknown>, {
      id,
      scheduleDelaySeconds: delaySeconds,
      dispatchDeadlineSeconds: deadlineSeconds,
    })
  } catch (error) {
    if ((error as { code?: string }).code !== 'functions/task-already-exists') throw error
  }
}

const defineTask = <Payload extends z.ZodType>(
  { payload, options }: Task<Payload>,
  work: (payload: z.output<Payload>) => Promise<unknown>,
) =>
  onTaskDispatched(options, async ({ data }) => {
    await work(viewSchema(payload).parse(data))
  })

/**
 * A function for each task. A payload that is not what is declared is an error, and tried again; what a
 * newer version adds to one is left out.
 */
export const defineTasks = <Declared extends Tasks>(
  tasks: Declared,
  workers: Workers<Declared>,
): { [Name in keyof Declared]: ReturnType<typeof defineTask> } =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      defineTask(task, (workers as Workers<Tasks>)[name]!),
    ]),
  ) as { [Name in keyof Declared]: ReturnType<typeof defineTask> }
