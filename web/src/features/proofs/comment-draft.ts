import { Pin } from '@portal/model/comment'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { z } from 'zod'
import { keepDraft, readDraftAs } from '#ui/draft.ts'

/** A thread that somebody has begun to write. */
const CommentDraft = z.object({ text: z.string(), pin: Pin.nullable(), retouch: z.boolean() })
export type CommentDraft = z.infer<typeof CommentDraft>

export const emptyDraft: CommentDraft = { text: '', pin: null, retouch: false }

const place = (gallery: GalleryId, photo: PhotoId) => `comment.${gallery}.${photo}`

/** What was begun about a photo on this device. */
export const readCommentDraft = (gallery: GalleryId, photo: PhotoId): CommentDraft =>
  readDraftAs(place(gallery, photo), CommentDraft) ?? emptyDraft

/** Keeps it; without words, place and wish there is nothing to keep. */
export function keepCommentDraft(gallery: GalleryId, photo: PhotoId, draft: CommentDraft): void {
  const { text, pin, retouch } = draft
  keepDraft(place(gallery, photo), text || pin || retouch ? JSON.stringify(draft) : '')
}

/** Where an answer that was begun is kept. */
export const answerPlace = (gallery: GalleryId, photo: PhotoId, first: string): string =>
  `${place(gallery, photo)}.${first}`
