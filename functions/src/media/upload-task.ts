import type { Upload } from '@portal/model/paths'
import type { z } from 'zod'
import { enqueue } from '#platform/tasks'
import { type Tasks, tasks } from '../tasks.ts'

/** One version of one uploaded object, to be worked on. */
export type UploadTask = z.input<Tasks['processUpload']['payload']>

/**
 * The bytes of an upload. Null when a twin of this task has already dealt with it; throws
 * `UnfitPicture` when it is not worth opening.
 */
export type LoadUpload = () => Promise<Buffer | null>

/** Of what others than Les upload: files with words, and references. */
export const isShared = ({ kind }: Upload): boolean => kind === 'attachment' || kind === 'reference'

/**
 * Gives an upload its task. Shared files have a queue of their own, so that however many there are
 * none of Les's photographs waits for them. Those named alike are one: the trigger and the sweep name it alike for
 * its first hour, so a long queue is not doubled; `hours` gives an older one another chance.
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
