import type { GalleryId, PersonId } from '@portal/model/ids'
import type { StoreApi } from 'zustand'
import { keepUpload, type KeptUpload, keptUpload, type UploadKind } from './kept-uploads.ts'
import type { Dropped } from './read-drop.ts'
import {
  isUnderWay,
  type KnownPhotos,
  type UploadQueue,
  type UploadTarget,
} from './upload-queue.ts'

/** ms between two notes of what is left. */
const noteMs = 1_500

/** A queue whose files find their way back after a reload. */
export interface RememberedUploads {
  queue: StoreApi<UploadQueue>
  /** Takes in what was dropped, and remembers over a reload what of it is left. */
  takeIn: (target: UploadTarget, dropped: Dropped, known: KnownPhotos) => void
  /** What an earlier visit left; null when it left nothing, or some window is still at it. */
  left: (target: UploadTarget) => Promise<KeptUpload | null>
  /** Leaves out what an earlier visit left. */
  leaveOut: (target: UploadTarget) => Promise<void>
}

/** Notes over a reload what is left of the uploads of one kind. */
export function rememberUploads(kind: UploadKind, queue: StoreApi<UploadQueue>): RememberedUploads {
  /** Where the files of this visit come from, by gallery; held as long as some are left. */
  const origins = new Map<
    GalleryId,
    { person: PersonId; roots: FileSystemHandle[]; release: () => void }
  >()
  const lockOf = (gallery: GalleryId) => `portal-upload-${kind}-${gallery}`

  /** Tells other windows that this one is at it, until it is released. */
  function hold(gallery: GalleryId): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    // A browser without locks has windows that know nothing of each other; that is all.
    void navigator.locks?.request(lockOf(gallery), { mode: 'shared' }, () => promise)
    return resolve
  }

  /** Whether some window is uploading into a gallery. */
  async function isUploading(gallery: GalleryId): Promise<boolean> {
    const { held } = (await navigator.locks?.query()) ?? {}
    return held?.some(({ name }) => name === lockOf(gallery)) ?? origins.has(gallery)
  }

  let note: ReturnType<typeof setTimeout> | undefined
  function noteLeft(): void {
    note = undefined
    const items = [...queue.getState().items.values()]
    for (const [gallery, { person, roots, release }] of origins) {
      const left = items.filter(
        (item) => item.gallery === gallery && (isUnderWay(item) || item.state === 'broken'),
      )
      void keepUpload(kind, { person, gallery }, { roots, left: left.map(({ path }) => path) })
      if (left.length > 0) continue
      // Until something new is dropped.
      origins.delete(gallery)
      release()
    }
  }
  queue.subscribe(({ items }, before) => {
    if (items !== before.items) note ??= setTimeout(noteLeft, noteMs)
  })

  return {
    queue,
    takeIn(target, { files, roots }, known) {
      const { person, gallery } = target
      const before = origins.get(gallery)
      origins.set(gallery, {
        person,
        roots: [...(before?.roots ?? []), ...roots],
        release: before?.release ?? hold(gallery),
      })
      queue.getState().add(target, files, known)
    },
    left: async (target) => ((await isUploading(target.gallery)) ? null : keptUpload(kind, target)),
    leaveOut: (target) => keepUpload(kind, target, { roots: [], left: [] }),
  }
}
