import { doc, file, type Upload } from '@portal/model/paths'
import type { AttachmentState } from '@portal/model/chat'
import { logger } from 'firebase-functions'
import type { Files } from '#platform/files'
import { read, transaction } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { deriveAttachment } from './derive.ts'
import type { LoadUpload } from './process-upload.ts'

type AttachmentUpload = Extract<Upload, { kind: 'attachment' }>

/** A picture that is shown stays what it is: nobody can put another one in its place. */
const settle = (upload: AttachmentUpload, state: AttachmentState): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.attachment(upload.conversation, upload.attachment)
    const known = await tx.find(path)
    if (known?.state !== 'ready') tx.write(path, state)
  })

/** A picture in a conversation, made safe to show. Only its client and Les may add one. */
export async function processAttachment(
  upload: AttachmentUpload,
  load: LoadUpload,
  files: Files,
): Promise<void> {
  const { conversation, attachment, person } = upload
  const [found, uploader, known] = await Promise.all([
    read(doc.conversation(conversation)),
    read(doc.person(person)),
    read(doc.attachment(conversation, attachment)),
  ])
  if (!found || !(found.client === person || uploader?.role === 'admin')) {
    logger.warn('attachment belongs nowhere', { conversation, attachment, person })
    return
  }
  if (known?.state === 'ready') return
  try {
    const bytes = await load()
    if (!bytes) return
    const { picture, width, height } = await deriveAttachment(bytes)
    await files.save(file.attachment(conversation, attachment), picture, 'image/webp')
    await settle(upload, { state: 'ready', width, height })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await settle(upload, { state: 'failed', reason: error.reason })
  }
}
