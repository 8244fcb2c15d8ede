import type { Upload } from '@portal/model/paths'
import { enqueue } from '#platform/tasks'
import { isShared } from '../shared-files/upload-tickets.ts'
import { type TaskPayloads, tasks } from '../tasks.ts'

/** One version of one uploaded object, to be worked on. */
export type UploadTask = TaskPayloads['processUpload']

/**
 * Gives an upload its task. Shared files have a queue of their own, so that however many there are
 * none of Les's photographs waits for them. Those named alike are one: the trigger and the sweep
 * name it alike for its first hour, so a long queue is not doubled; `hours` gives an older one
 * another chance.
 */
export const enqueueUpload = (
  upload: Upload,
  task: UploadTask,
  hours: number,
  waitSeconds = 0,
): Promise<void> =>
  enqueue(
    isShared(upload) ? tasks.processSharedUpload : tasks.processUpload,
    task,
    `upload-${task.name}-${task.generation}-${hours}`,
    waitSeconds,
  )
