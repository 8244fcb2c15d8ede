import type { Comment } from '@portal/model/comment'
import { AttachmentId, CommentId, GalleryId } from '@portal/model/ids'
import { mayComment } from '@portal/model/media'
import { doc, file, only } from '@portal/model/paths'
import { z } from 'zod'
import { read } from '#platform/firestore'
import type { FindMedia, MediaOwner } from '../media-access/found-media.ts'
import { seenGallery } from '../media-access/seen-gallery.ts'
import { trusted } from '../media-access/trusted.ts'
import { type AttachedAt, attachedFile } from '../shared-files/attached-file.ts'

const Gaps = z.tuple([GalleryId, CommentId, AttachmentId])

/** Files with comments are for whoever speaks in the gallery, while their comment names them. */
export const commentMedia: MediaOwner<'commentPicture' | 'commentThumbnail' | 'commentFile'> = ({
  memory,
}) => {
  const comment = trusted((key) => {
    const [id = '', said = ''] = key.split('/')
    return read(only(doc.comment(id, said), 'attachments'))
  })
  const attached =
    (at: AttachedAt): FindMedia =>
    async (gaps, pass) => {
      const named = Gaps.safeParse(gaps).data
      const found = named && (await seenGallery(memory, named[0], pass))
      if (!found || !mayComment(pass, found)) return null
      const [id, said, attachment] = named
      const key = `${id}/${said}`
      const hasIt = (known: Pick<Comment, 'attachments'> | null) =>
        known?.attachments.some((one) => one.id === attachment)
      // Files are asked for as soon as their comment is there.
      if (!hasIt(await comment(key)) && !hasIt(await comment.again(key))) return null
      return attachedFile(at, { gallery: id, comment: said }, attachment)
    }
  return {
    commentPicture: attached(file.attachment),
    commentThumbnail: attached(file.attachmentThumbnail),
    commentFile: attached(file.attachedFile),
  }
}
