import { z } from 'zod'
import { AttachmentId, type CommentId, type ConversationId, type GalleryId } from './ids.ts'
import { uploadLimitBytes } from './upload.ts'
import { StoredWords } from './words.ts'

/**
 * A file given with words; its bytes are served by `media` once the pipeline has looked at them. What
 * it really is, the pipeline says (`SharedFileState`).
 */
export const Attachment = z.strictObject({
  id: AttachmentId,
  name: StoredWords(120).min(1),
  bytes: z.int().min(1).max(uploadLimitBytes),
  /** Pixels as the sender's browser measured them, to keep the place free; null for other files. */
  size: z
    .strictObject({ width: z.int().min(1).max(20_000), height: z.int().min(1).max(20_000) })
    .nullable(),
})
export type Attachment = z.infer<typeof Attachment>

/**
 * What a file was given with, which decides who may have it: a conversation, or one comment. The
 * file lies below it, so nobody can give away or take back a file of somebody else's comment.
 */
export type Holder = { conversation: ConversationId } | { gallery: GalleryId; comment: CommentId }

/** What files without words are called together. */
export const kindOfFiles = (files: readonly Pick<Attachment, 'size'>[]): 'pictures' | 'files' =>
  files.every(({ size }) => size !== null) ? 'pictures' : 'files'
