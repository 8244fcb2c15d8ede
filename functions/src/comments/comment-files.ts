import { Failure } from '@portal/model/failure'
import { mayComment } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import { budgetLimits } from '@portal/model/upload-budget'
import { signedIn } from '#platform/call'
import { read } from '#platform/firestore'
import type { ProcessUpload, UploadOf } from '../media/upload-kind.ts'
import {
  keepSharedFile,
  type Standing,
  type Uploader,
  welcomeIf,
} from '../shared-files/keep-shared-file.ts'
import { removeAttachments } from '../shared-files/remove-attachments.ts'
import { budgetsOf, type SharedFiles } from '../shared-files/shared-files.ts'

/** Files with comments: of whoever speaks in the gallery, and of the comment's author alone. */
export const commentFiles: SharedFiles<'comment'> = {
  onlyPictures: false,

  async budgetsFor(tx, { gallery: id, comment: said }, actor) {
    const person = signedIn(actor)
    const [gallery, comment] = await Promise.all([
      tx.read(doc.gallery(id)),
      tx.find(doc.comment(id, said)),
    ])
    const isAnothers = comment !== null && (comment.author !== person || comment.deleted)
    if (!mayComment({ person, role: actor.role ?? 'client' }, gallery) || isAnothers)
      throw new Failure('not-found')
    return budgetsOf(person, true, `gallery-${id}`, budgetLimits.gallery)
  },

  async isNamed(tx, { gallery, comment }, id) {
    const said = await tx.find(doc.comment(gallery, comment))
    return said !== null && !said.deleted && said.attachments.some((one) => one.id === id)
  },
}

/**
 * Files arrive before the words they go with. Once a comment is there, only its author adds to it,
 * and only what it names: nothing of what was taken back or was never said.
 */
async function standingOf(
  { of, attachment }: UploadOf<'comment'>,
  uploader: Uploader,
): Promise<Standing> {
  const [gallery, comment] = await Promise.all([
    read(doc.gallery(of.gallery)),
    read(doc.comment(of.gallery, of.comment)),
  ])
  if (!gallery || !mayComment(uploader, gallery)) return 'refused'
  if (!comment) return 'awaited'
  return welcomeIf(
    comment.author === uploader.person && comment.attachments.some(({ id }) => id === attachment),
  )
}

/** A file is kept for whoever may read the comment; it goes again with what was taken back. */
export const processCommentFile: ProcessUpload<'comment'> = (upload, stored, load, files) => {
  const { of, attachment, person } = upload
  return keepSharedFile(
    person,
    {
      standingOf: (uploader) => standingOf(upload, uploader),
      state: doc.attachment(of, attachment),
      given: { by: person },
      picture: file.attachment(of, attachment),
      thumbnail: file.attachmentThumbnail(of, attachment),
      other: file.attachedFile(of, attachment),
      clear: () => removeAttachments(of, [attachment], person, files),
    },
    stored,
    load,
    files,
  )
}
