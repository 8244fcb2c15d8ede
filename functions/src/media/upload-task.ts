import { z } from 'zod'
import { enqueue } from '#platform/tasks'

/** One version of one uploaded object, to be worked on. */
export const UploadTask = z.object({
  name: z.string(),
  generation: z.string(),
  /** It has been tried for hours: put it aside without opening it again. */
  giveUp: z.boolean().default(false),
})
export type UploadTask = z.infer<typeof UploadTask>

/**
 * Gives an upload its task. Those named alike are one: the trigger and the sweep name it alike for
 * its first hour, so a long queue is not doubled; `hours` gives an older one another chance.
 */
export const enqueueUpload = (task: UploadTask, hours: number): Promise<void> =>
  enqueue('processUpload', task, `upload-${task.name}-${task.generation}-${hours}`)
