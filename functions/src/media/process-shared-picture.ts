import { doc, file, type Path, type Upload } from '@portal/model/paths'
import type { PictureState } from '@portal/model/media'
import { logger } from 'firebase-functions'
import type { Files } from '#platform/files'
import { read, transaction } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { deriveAttachment } from './derive.ts'
import type { LoadUpload } from './process-upload.ts'

type SharedUpload = Extract<Upload, { kind: 'attachment' | 'reference' }>

/** Where a shared picture belongs: whose it is, where its state is told and where it is kept. */
interface Target {
  owner: Promise<{ client: string } | null>
  state: Path<typeof PictureState>
  stored: string
}

const targetOf = (upload: SharedUpload): Target =>
  upload.kind === 'attachment'
    ? {
        owner: read(doc.conversation(upload.conversation)),
        state: doc.attachment(upload.conversation, upload.attachment),
        stored: file.attachment(upload.conversation, upload.attachment),
      }
    : {
        owner: read(doc.booking(upload.booking)),
        state: doc.referencePicture(upload.booking, upload.reference),
        stored: file.reference(upload.booking, upload.reference),
      }

/** A picture that is shown stays what it is: nobody can put another one in its place. */
const settle = (path: Target['state'], state: PictureState): Promise<void> =>
  transaction(async (tx) => {
    const known = await tx.find(path)
    if (known?.state !== 'ready') tx.write(path, state)
  })

/**
 * A picture in a conversation or on a moodboard, made safe to show. Only the client it belongs to
 * and Les may add one.
 */
export async function processSharedPicture(
  upload: SharedUpload,
  load: LoadUpload,
  files: Files,
): Promise<void> {
  const { owner, state, stored } = targetOf(upload)
  const [found, uploader, known] = await Promise.all([
    owner,
    read(doc.person(upload.person)),
    read(state),
  ])
  if (!found || !(found.client === upload.person || uploader?.role === 'admin')) {
    logger.warn('picture belongs nowhere', { stored, person: upload.person })
    return
  }
  if (known?.state === 'ready') return
  try {
    const bytes = await load()
    if (!bytes) return
    const { picture, width, height } = await deriveAttachment(bytes)
    await files.save(stored, picture, 'image/webp')
    await settle(state, { state: 'ready', width, height })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settle(state, { state: 'failed', reason: error.reason })
  }
}
