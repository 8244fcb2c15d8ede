import type { Attachment, Holder } from '@portal/model/attachment'
import {
  mayComment,
  mayViewConversation,
  mayViewReferences,
  type PictureState,
  type SharedFileState,
} from '@portal/model/media'
import type { Person } from '@portal/model/person'
import { doc, file, only, type Path, type Upload } from '@portal/model/paths'
import { pictureTypeOf } from '@portal/model/upload'
import { logger } from '#platform/log'
import type { z } from 'zod'
import type { Files, StoredFile } from '#platform/files'
import { read, readReadable, transaction } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { deriveAttachment } from './derive.ts'
import type { LoadUpload } from './upload-task.ts'
import { removeAttachments } from './remove-attachments.ts'

type SharedUpload = Extract<Upload, { kind: 'attachment' | 'reference' }>

/** Whoever uploads. */
interface Uploader {
  person: string
  role: Person['role']
}

/**
 * How a file stands to the words it belongs to: its uploader may not add it, the words may still
 * come, or they are there.
 */
type Standing = 'refused' | 'awaited' | 'welcome'

type FileState = SharedFileState | PictureState

/** Where a shared file belongs: who may add one, where its state is told and where it is kept. */
interface Target {
  standingOf: (uploader: Uploader) => Promise<Standing>
  state: Path<z.ZodType<FileState>>
  /** What its state tells besides: of a file beside words, who gave it. */
  given: Pick<SharedFileState, 'by'> | { by?: never }
  picture: string
  /** Null where only the whole picture is shown. */
  thumbnail: string | null
  /** Where what is no picture is kept; null where only pictures are taken. */
  other: string | null
}

const welcomeIf = (may: boolean): Standing => (may ? 'welcome' : 'refused')

/**
 * Files arrive before the words they go with. Once a comment is there, only its author adds to it,
 * and only what it names: nothing of what was taken back or was never said.
 */
async function attachStanding(
  of: Holder,
  attachment: Attachment['id'],
  uploader: Uploader,
): Promise<Standing> {
  if ('conversation' in of) {
    const conversation = await read(only(doc.conversation(of.conversation), 'client', 'partners'))
    return welcomeIf(conversation !== null && mayViewConversation(uploader, conversation))
  }
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

const targetOf = (upload: SharedUpload): Target =>
  upload.kind === 'attachment'
    ? {
        standingOf: (uploader) => attachStanding(upload.of, upload.attachment, uploader),
        state: doc.attachment(upload.of, upload.attachment),
        given: { by: upload.person },
        picture: file.attachment(upload.of, upload.attachment),
        thumbnail: file.attachmentThumbnail(upload.of, upload.attachment),
        other: file.attachedFile(upload.of, upload.attachment),
      }
    : {
        standingOf: async (uploader) => {
          const booking = await read(doc.booking(upload.booking))
          return welcomeIf(booking !== null && mayViewReferences(uploader, booking))
        },
        state: doc.referencePicture(upload.booking, upload.reference),
        given: {},
        picture: file.reference(upload.booking, upload.reference),
        thumbnail: null,
        other: null,
      }

/** What is shown stays what it is: nobody can put another file in its place. */
const settle = (path: Target['state'], state: FileState): Promise<void> =>
  transaction(async (tx) => {
    const known = await tx.find(path)
    if (!known || known.state === 'failed') tx.write(path, state)
  })

/**
 * A file with a message, with a comment or on a moodboard: a picture is made safe to show, another
 * file of a kind that is taken is kept as it came, to be downloaded. Only whoever may speak there
 * may add one.
 */
export async function processSharedFile(
  upload: SharedUpload,
  stored: StoredFile,
  load: LoadUpload,
  files: Files,
): Promise<void> {
  const { standingOf, state, given, picture, thumbnail, other } = targetOf(upload)
  const [account, known] = await Promise.all([
    readReadable(doc.person(upload.person)),
    readReadable(state),
  ])
  // Without an account, or with one that nobody can read, somebody whom nothing is shared with.
  const uploader = account && { person: upload.person, role: account.role }
  const before = uploader ? await standingOf(uploader) : 'refused'
  if (!uploader || before === 'refused') {
    logger.warn('file belongs nowhere', { picture, person: upload.person })
    return
  }
  if (known && known.state !== 'failed') return
  try {
    const bytes = await load()
    if (!bytes) return
    if (other && pictureTypeOf(bytes) === null) {
      const { attachableTypeOf } = await import('#platform/file-kind')
      const type = await attachableTypeOf(bytes)
      await files.copy(stored.path, other, 'application/octet-stream')
      await settle(state, { state: 'file', type, bytes: bytes.length, by: upload.person })
    } else {
      const derived = await deriveAttachment(bytes)
      await files.save(picture, derived.picture, 'image/webp')
      if (thumbnail) await files.save(thumbnail, derived.thumbnail, 'image/webp')
      await settle(state, {
        state: 'ready',
        width: derived.width,
        height: derived.height,
        ...given,
      })
    }
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settle(state, { state: 'failed', reason: error.reason, ...given })
  }
  if (upload.kind !== 'attachment' || !('comment' in upload.of)) return
  // Taken back, or gone with its photo, while there was nothing to take away yet.
  const now = await standingOf(uploader)
  if (now === 'refused' || (now === 'awaited' && before === 'welcome'))
    await removeAttachments(upload.of, [upload.attachment], upload.person, files)
}
