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

/** Where the files of this visit come from. */
interface Origin {
  person: PersonId
  /** What an earlier visit left; null until it is known. */
  earlier: KeptUpload | null
  roots: FileSystemHandle[]
  /** Paths of this visit: what an earlier one left of them is taken up. */
  dropped: ReadonlySet<string>
  release: () => void
}

/** Notes over a reload what is left of the uploads of one kind. */
export function rememberUploads(kind: UploadKind, queue: StoreApi<UploadQueue>): RememberedUploads {
  /** Held as long as files of this visit are left, by gallery. */
  const origins = new Map<GalleryId, Origin>()
  const lockOf = (gallery: GalleryId) => `portal-upload-${kind}-${gallery}`

  /** Tells other windows that this one is at it, until it is released. */
  function hold(gallery: GalleryId): () => void {
    let release = () => undefined as void
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    // A browser without locks has windows that know nothing of each other; that is all.
    void navigator.locks?.request(lockOf(gallery), { mode: 'shared' }, () => released)
    return () => release()
  }

  /** Whether some window is uploading into a gallery. */
  async function isUploading(gallery: GalleryId): Promise<boolean> {
    const { held } = (await navigator.locks?.query()) ?? {}
    return held?.some(({ name }) => name === lockOf(gallery)) ?? origins.has(gallery)
  }

  function begin(target: UploadTarget): Origin {
    const { person, gallery } = target
    void keptUpload(kind, target).then((kept) => {
      const origin = origins.get(gallery)
      if (origin) origins.set(gallery, { ...origin, earlier: kept ?? { roots: [], left: [] } })
    })
    return { person, earlier: null, roots: [], dropped: new Set(), release: hold(gallery) }
  }

  let note: ReturnType<typeof setTimeout> | undefined
  function noteLeft(): void {
    note = undefined
    const items = [...queue.getState().items.values()]
    for (const [gallery, { person, earlier, roots, dropped, release }] of origins) {
      // What an earlier visit left is not written over before it is known.
      if (!earlier) {
        noteSoon()
        continue
      }
      const own = items.filter(
        (item) => item.gallery === gallery && (isUnderWay(item) || item.state === 'broken'),
      )
      const left = [
        ...earlier.left.filter((path) => !dropped.has(path)),
        ...own.map(({ path }) => path),
      ]
      void keepUpload(kind, { person, gallery }, { roots: [...earlier.roots, ...roots], left })
      if (own.length > 0) continue
      // Until something new is dropped.
      origins.delete(gallery)
      release()
    }
  }
  const noteSoon = () => (note ??= setTimeout(noteLeft, noteMs))
  queue.subscribe(({ items }, before) => {
    if (items !== before.items) noteSoon()
  })

  return {
    queue,
    takeIn(target, { files, roots }, known) {
      const { person, gallery } = target
      const origin = origins.get(gallery) ?? begin(target)
      origins.set(gallery, {
        ...origin,
        person,
        roots: [...origin.roots, ...roots],
        dropped: new Set([...origin.dropped, ...files.map(({ path }) => path)]),
      })
      queue.getState().add(target, files, known)
    },
    left: async (target) => ((await isUploading(target.gallery)) ? null : keptUpload(kind, target)),
    leaveOut: (target) => keepUpload(kind, target, { roots: [], left: [] }),
  }
}
