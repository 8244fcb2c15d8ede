import { file as fileAt } from '@portal/model/paths'
import { plainFileName } from '@portal/model/upload'
import { useStore } from 'zustand'
import { upload } from '#firebase/upload.ts'
import { newId } from '#firebase/write.ts'
import { inspectFile } from './inspect-file.ts'
import { createUploadQueue, isUnderWay, type UploadQueue } from './upload-queue.ts'

/** The uploads of this tab. */
export const uploads = createUploadQueue({
  inspect: inspectFile,
  start: ({ person, gallery }, photo, file, onProgress) =>
    upload(
      fileAt.uploadedProof(person, gallery, photo, plainFileName(file.name)),
      file,
      onProgress,
    ),
  newId,
  now: () => performance.now(),
})

// Leaving the page ends uploads that run, so the browser asks first; on any screen of the app.
const ask = (event: BeforeUnloadEvent) => event.preventDefault()
uploads.subscribe(({ items }, before) => {
  if (items === before.items) return
  if ([...items.values()].some(isUnderWay)) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
})

/** Follows a part of them. */
export const useUploads = <Part>(part: (queue: UploadQueue) => Part): Part =>
  useStore(uploads, part)
