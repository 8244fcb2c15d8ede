import { proofEdges } from '@portal/model/gallery'
import { doc, file, type Upload } from '@portal/model/paths'
import { pictureTypeOf, plainFileName } from '@portal/model/upload'
import { logger } from 'firebase-functions'
import type { Files, StoredFile } from '#platform/files'
import { read } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { beginPhoto, beginUploading, failPhoto, finishPhoto } from '../gallery/record-photo.ts'
import { deriveProof } from './derive.ts'
import type { LoadUpload } from './process-upload.ts'

type ProofUpload = Extract<Upload, { kind: 'proof' }>

/** An upload of Les becomes a photo of its gallery: original kept, proofs derived, sheet written. */
export async function processProof(
  upload: ProofUpload,
  stored: StoredFile,
  load: LoadUpload,
  files: Files,
): Promise<void> {
  const { gallery, photo } = upload
  const [found, uploader, studio] = await Promise.all([
    read(doc.gallery(gallery)),
    read(doc.person(upload.person)),
    read(doc.studio()),
  ])
  if (!found || uploader?.role !== 'admin') {
    logger.warn('proof belongs nowhere', { gallery, photo, person: upload.person })
    return
  }
  if (!studio) throw new Error('there is no studio to take the watermark from')
  const arrival = {
    gallery,
    photo,
    name: plainFileName(upload.name),
    bytes: stored.bytes,
    generation: stored.generation,
  }
  if (!(await beginPhoto(arrival))) return
  await beginUploading(gallery)
  try {
    const bytes = await load()
    if (!bytes) return
    const { proofs, ...facts } = await deriveProof(bytes, studio)
    const original = file.original(gallery, photo)
    const [copied] = await Promise.all([
      files.copy(stored.path, original, pictureTypeOf(bytes) ?? 'application/octet-stream'),
      ...proofEdges.map((edge) =>
        files.save(file.proof(gallery, photo, edge), proofs[edge], 'image/webp'),
      ),
    ])
    if (!copied) return
    await finishPhoto(arrival, { ...facts, takenAt: facts.takenAt ?? stored.createdAt })
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await failPhoto(arrival, error.reason)
  }
}
