import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { plainFileName, setLabel } from '@portal/model/upload'
import type { StoreApi } from 'zustand'
import { setBusy } from '#device/busy.ts'
import { isPassingFault, upload } from '#firebase/upload.ts'
import { newId } from '#firebase/write.ts'
import { inspectFile } from './inspect-file.ts'
import { createUploadQueue, isUnderWay, type UploadQueue } from './upload-queue.ts'

interface Target {
  /** Tells it from the other queues. */
  name: string
  /** What a file will be in the gallery; null when it cannot be read. */
  identify: (file: File) => Promise<PhotoId | null>
  /** Whether a HEIC may come. */
  takesHeic: boolean
  /** Where it is sent. */
  at: (person: PersonId, gallery: GalleryId, id: PhotoId, name: string) => string
}

/**
 * A queue of uploads of this tab. It waits for a lost connection, and while something is under way
 * the browser asks before the page is left, on any screen of the app.
 */
export function openUploads({ name, identify, takesHeic, at }: Target): StoreApi<UploadQueue> {
  const queue = createUploadQueue({
    inspect: (file) => inspectFile(file, { takesHeic }),
    identify,
    start: ({ person, gallery }, id, { file, set }, onProgress) => {
      const path = at(person, gallery, id, plainFileName(file.name))
      return upload(path, file, onProgress, set === undefined ? {} : { [setLabel]: set })
    },
    isPassing: isPassingFault,
    newId,
    now: () => performance.now(),
  })

  const follow = () => queue.getState().setOnline(navigator.onLine)
  follow()
  window.addEventListener('online', follow)
  window.addEventListener('offline', follow)

  queue.subscribe(({ items }, before) => {
    if (items !== before.items) setBusy(name, [...items.values()].filter(isUnderWay).length)
  })
  return queue
}
