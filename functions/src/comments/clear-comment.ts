import { Comment } from '@portal/model/comment'
import type { CommentId, GalleryId } from '@portal/model/ids'
import { viewSchema } from '@portal/model/records/stored'
import { files as bucketFiles, type Files } from '#platform/files'
import { z } from 'zod'
import { removeAttachments } from '../shared-files/remove-attachments.ts'

/** A comment's fields in an event. */
type Fields = Record<string, unknown>

const Had = z.object({ author: Comment.shape.author, attachments: Comment.shape.attachments })

/**
 * Trigger on comments that were changed or have gone with their photo: what was taken back keeps no
 * file. Safe twice and out of order.
 */
export async function onCommentChanged(
  [gallery, comment]: [gallery: GalleryId, comment: CommentId],
  before: Fields,
  after: Fields | undefined,
  files: Files = bucketFiles,
): Promise<void> {
  if (after && after['deleted'] !== true) return
  const had = viewSchema(Had).safeParse(before).data
  if (!had) return
  const ids = had.attachments.map(({ id }) => id)
  await removeAttachments({ gallery, comment }, ids, had.author, files)
}
