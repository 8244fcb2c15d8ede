import type { Comment } from '@portal/model/comment'
import type { CommentId, GalleryId, PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { isStored } from '#firebase/read.ts'
import { commit } from '#firebase/write.ts'
import { serverTime, set, update } from '#firebase/writes.ts'

/** What somebody says; when it was said is the server's to know. */
export type Said = Omit<Comment, 'at' | 'done' | 'deleted'>

/**
 * Writes a comment; it shows at once, also offline. Rejects when the rules refuse it. When only the
 * answer was lost it is sent again, and the rules refuse the second, which is no failure.
 */
export async function sayComment(gallery: GalleryId, id: CommentId, said: Said): Promise<void> {
  const path = doc.comment(gallery, id)
  try {
    await commit(set(path, { ...said, at: serverTime(), done: null, deleted: false }))
  } catch (error) {
    if (!(await isStored(path).catch(() => false))) throw error
  }
}

/** Takes one's own words back. */
export const takeBackComment = (gallery: GalleryId, id: CommentId): Promise<void> =>
  commit(update(doc.comment(gallery, id), { text: '', deleted: true }))

/** Marks the thread that a comment began as dealt with, by somebody; null opens it again. */
export const settleThread = (
  gallery: GalleryId,
  first: CommentId,
  by: PersonId | null,
): Promise<void> =>
  commit(update(doc.comment(gallery, first), { done: by && { at: serverTime(), by } }))
