import { uploadTypeOf } from '@portal/model/upload-ticket'
import {
  connectStorageEmulator,
  getStorage,
  ref,
  StorageError,
  StorageErrorCode,
  uploadBytesResumable,
} from 'firebase/storage'
import { app } from './app.ts'
import { config } from './config.ts'
import { requireOwnEyes } from './viewing.ts'

const storage = getStorage(app)
if (config.emulators) connectStorageEmulator(storage, location.hostname, config.emulators.storage)

/** An upload on its way: resumable, so a short loss of the connection costs nothing. */
export interface Upload {
  /** Settles when the file is stored; rejects when it was refused or cancelled. */
  done: Promise<void>
  pause(): void
  resume(): void
  cancel(): void
}

/** The type an upload is sent as; what the file really is, the pipeline says. */
export const uploadType = (file: Blob): string => uploadTypeOf(file.type)

/** Starts an upload; `onProgress` gets 0 … 1. The labels go along with the file. */
export function upload(
  path: string,
  file: Blob,
  onProgress: (progress: number) => void,
  labels: Readonly<Record<string, string>> = {},
): Upload {
  requireOwnEyes()
  const task = uploadBytesResumable(ref(storage, path), file, {
    contentType: uploadType(file),
    customMetadata: labels,
  })
  const done = new Promise<void>((resolve, reject) => {
    task.on(
      'state_changed',
      ({ bytesTransferred, totalBytes }) =>
        onProgress(totalBytes === 0 ? 0 : bytesTransferred / totalBytes),
      reject,
      () => resolve(),
    )
  })
  return {
    done,
    pause: () => void task.pause(),
    resume: () => void task.resume(),
    cancel: () => void task.cancel(),
  }
}

/** Whether an upload ended for want of a connection: nobody refused it, so it may be tried again. */
export const isPassingFault = (error: unknown): boolean =>
  error instanceof StorageError && error.code === `storage/${StorageErrorCode.RETRY_LIMIT_EXCEEDED}`
