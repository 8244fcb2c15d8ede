import { proofEdges } from '@portal/model/gallery'
import { doc, file, type Upload } from '@portal/model/paths'
import { pictureTypeOf, plainFileName } from '@portal/model/upload'
import { logger } from 'firebase-functions'
import type { Files, StoredFile } from '#platform/files'
import { read } from '#platform/firestore'
import { UnfitPicture } from '#platform/picture'
import { beginPhoto, beginUploading, failPhoto, finishPhoto } from '../gallery/record-photo.ts'
import { clearPhoto } from './clear-photo.ts'
import { deriveProof } from './derive.ts'
import type { LoadUpload } from './process-upload.ts'

type ProofUpload = Extract<Upload, { kind: 'proof' }>

/**
 * An upload of Les becomes a photo of its gallery: original kept, proofs derived, sheet written.
 * Deleted meanwhile, the photo or its whole gallery, it ends without a trace.
 */
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
    uploadedAt: stored.createdAt,
  }
  const begun = await beginPhoto(arrival)
  if (begun === 'gone') await clearPhoto(gallery, photo, files)
  if (begun !== 'taken') return
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
    const takenAt = facts.takenAt ?? stored.createdAt
    // Deleted while it was worked on: what was just stored must not stay behind.
    if ((await finishPhoto(arrival, { ...facts, takenAt })) === 'gone')
      await clearPhoto(gallery, photo, files)
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await failPhoto(arrival, error.reason)
  }
}
