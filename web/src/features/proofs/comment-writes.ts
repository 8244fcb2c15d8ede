import type { CommentId, GalleryId, PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { commit } from '#firebase/write.ts'
import { serverTime, update } from '#firebase/writes.ts'

/** Takes one's own words back, with their files. */
export const takeBackComment = (gallery: GalleryId, id: CommentId): Promise<void> =>
  commit(update(doc.comment(gallery, id), { text: '', attachments: [], deleted: true }))

/** Marks the thread that a comment began as dealt with, by somebody; null opens it again. */
export const settleThread = (
  gallery: GalleryId,
  first: CommentId,
  by: PersonId | null,
): Promise<void> =>
  commit(update(doc.comment(gallery, first), { done: by && { at: serverTime(), by } }))
