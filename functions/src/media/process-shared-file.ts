import type { SharedFileState } from '@portal/model/media'
import { doc, file, type Path, type Upload } from '@portal/model/paths'
import { pictureTypeOf } from '@portal/model/upload'
import { logger } from 'firebase-functions'
import type { z } from 'zod'
import type { Files, StoredFile } from '#platform/files'
import { read, transaction } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { deriveAttachment } from './derive.ts'
import type { LoadUpload } from './process-upload.ts'

type SharedUpload = Extract<Upload, { kind: 'attachment' | 'reference' }>

/** Where a shared file belongs: whose it is, where its state is told and where it is kept. */
interface Target {
  owner: Promise<{ client: string; partners: string[] } | null>
  state: Path<z.ZodType<SharedFileState>>
  picture: string
  /** Null where only the whole picture is shown. */
  thumbnail: string | null
  /** Where what is no picture is kept; null where only pictures are taken. */
  other: string | null
}

const targetOf = (upload: SharedUpload): Target =>
  upload.kind === 'attachment'
    ? {
        owner: read(doc.conversation(upload.conversation)),
        state: doc.attachment(upload.conversation, upload.attachment),
        picture: file.attachment(upload.conversation, upload.attachment),
        thumbnail: file.attachmentThumbnail(upload.conversation, upload.attachment),
        other: file.attachedFile(upload.conversation, upload.attachment),
      }
    : {
        owner: read(doc.booking(upload.booking)),
        state: doc.referencePicture(upload.booking, upload.reference),
        picture: file.reference(upload.booking, upload.reference),
        thumbnail: null,
        other: null,
      }

/** What is shown stays what it is: nobody can put another file in its place. */
const settle = (path: Target['state'], state: SharedFileState): Promise<void> =>
  transaction(async (tx) => {
    const known = await tx.find(path)
    if (!known || known.state === 'failed') tx.write(path, state)
  })

/** The type (MIME) a file has by its bytes; a name or a browser can say anything. */
async function typeOf(bytes: Buffer): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type')
  return (await fileTypeFromBuffer(bytes))?.mime ?? 'application/octet-stream'
}

/**
 * A file in a conversation or on a moodboard: a picture is made safe to show, another file is kept
 * as it came, to be downloaded. Only the client it belongs to, the client's partners and Les may add one.
 */
export async function processSharedFile(
  upload: SharedUpload,
  stored: StoredFile,
  load: LoadUpload,
  files: Files,
): Promise<void> {
  const { owner, state, picture, thumbnail, other } = targetOf(upload)
  const [found, uploader, known] = await Promise.all([
    owner,
    read(doc.person(upload.person)),
    read(state),
  ])
  const own = found ? [found.client, ...found.partners] : []
  if (!found || !(own.includes(upload.person) || uploader?.role === 'admin')) {
    logger.warn('file belongs nowhere', { picture, person: upload.person })
    return
  }
  if (known && known.state !== 'failed') return
  try {
    const bytes = await load()
    if (!bytes) return
    if (other && pictureTypeOf(bytes) === null) {
      await files.copy(stored.path, other, 'application/octet-stream')
      await settle(state, { state: 'file', type: await typeOf(bytes), bytes: bytes.length })
      return
    }
    const derived = await deriveAttachment(bytes)
    await files.save(picture, derived.picture, 'image/webp')
    if (thumbnail) await files.save(thumbnail, derived.thumbnail, 'image/webp')
    await settle(state, { state: 'ready', width: derived.width, height: derived.height })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settle(state, { state: 'failed', reason: error.reason })
  }
}
