import type { GalleryId, PersonId } from '@portal/model/ids'
import { file as fileAt } from '@portal/model/paths'
import { useStore } from 'zustand'
import { identifyFile } from './identify-file.ts'
import { keepUpload } from './kept-uploads.ts'
import { openUploads } from './open-uploads.ts'
import type { Dropped } from './read-drop.ts'
import {
  isUnderWay,
  type KnownPhotos,
  type UploadQueue,
  type UploadTarget,
} from './upload-queue.ts'

/** The uploads of this tab. */
export const uploads = openUploads({ identify: identifyFile, at: fileAt.uploadedProof })

/** Where the files of this visit come from, by gallery; held as long as some are left. */
const origins = new Map<
  GalleryId,
  { person: PersonId; roots: FileSystemHandle[]; release: () => void }
>()
const lockOf = (gallery: GalleryId) => `portal-upload-${gallery}`

/** Tells other windows that this one is at it, until it is released. */
function hold(gallery: GalleryId): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  // A browser without locks has windows that know nothing of each other; that is all.
  void navigator.locks?.request(lockOf(gallery), { mode: 'shared' }, () => promise)
  return resolve
}

/** Whether some window is uploading into a gallery. */
export async function isUploading(gallery: GalleryId): Promise<boolean> {
  const { held } = (await navigator.locks?.query()) ?? {}
  return held?.some(({ name }) => name === lockOf(gallery)) ?? origins.has(gallery)
}
/** ms between two notes of what is left. */
const noteMs = 1_500
let note: ReturnType<typeof setTimeout> | undefined

function noteLeft(): void {
  note = undefined
  const items = [...uploads.getState().items.values()]
  for (const [gallery, { person, roots, release }] of origins) {
    const left = items.filter(
      (item) => item.gallery === gallery && (isUnderWay(item) || item.state === 'broken'),
    )
    void keepUpload(person, gallery, { roots, left: left.map(({ path }) => path) })
    if (left.length > 0) continue
    // Until something new is dropped.
    origins.delete(gallery)
    release()
  }
}
uploads.subscribe(({ items }, before) => {
  if (items !== before.items) note ??= setTimeout(noteLeft, noteMs)
})

/** Takes in what was dropped, and remembers over a reload what of it is left. */
export function takeIn(target: UploadTarget, { files, roots }: Dropped, known: KnownPhotos): void {
  const { person, gallery } = target
  const before = origins.get(gallery)
  origins.set(gallery, {
    person,
    roots: [...(before?.roots ?? []), ...roots],
    release: before?.release ?? hold(gallery),
  })
  uploads.getState().add(target, files, known)
}

/** Follows a part of them. */
export const useUploads = <Part>(part: (queue: UploadQueue) => Part): Part =>
  useStore(uploads, part)
