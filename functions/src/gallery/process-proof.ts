import { doc, file } from '@portal/model/paths'
import { SetId } from '@portal/model/ids'
import { pictureTypeOf, plainFileName, setLabel } from '@portal/model/upload'
import { logger } from '#platform/log'
import type { Files, StoredFile } from '#platform/files'
import { read } from '#platform/firestore'
import { isLesNow } from '#platform/les'
import { openPicture, UnfitPicture } from '#platform/picture'
import {
  type Arrival,
  beginPhoto,
  beginUploading,
  failPhoto,
  finishPhoto,
  type Outcome,
} from './record-photo.ts'
import { clearPhoto } from '../media/clear-photo.ts'
import { deriveProof } from '../media/derive.ts'
import type { LoadUpload, ProcessUpload } from '../media/upload-kind.ts'
import { proofVersions, replaceProofs } from '../media/proof-files.ts'
import { proofSource } from '../media/proof-source.ts'
import { readCapture } from '../media/read-capture.ts'

/**
 * An upload of Les becomes a photo of its gallery: original kept, proofs derived, sheet written.
 * Deleted meanwhile, the photo or its whole gallery, it ends without a trace.
 */
export const processProof: ProcessUpload<'proof'> = async (upload, stored, load, files) => {
  const { gallery, photo } = upload
  const [found, isOwn] = await Promise.all([read(doc.gallery(gallery)), isLesNow(upload.person)])
  if (!found || !isOwn) {
    logger.warn('proof belongs nowhere', { gallery, photo, person: upload.person })
    return
  }
  const arrival: Arrival = {
    gallery,
    photo,
    name: plainFileName(upload.name),
    bytes: stored.bytes,
    generation: stored.generation,
    uploadedAt: stored.createdAt,
    set: SetId.safeParse(stored.labels?.[setLabel]).data ?? null,
  }
  try {
    let outcome = await makePhoto(arrival, stored, load, files)
    while (outcome === 'overtaken') outcome = await makePhoto(arrival, stored, load, files)
    // Deleted before or while it was worked on: nothing of it must stay behind.
    if (outcome === 'gone') await clearPhoto(gallery, photo, files)
  } catch (error) {
    if (!(error instanceof UnfitPicture)) throw error
    await failPhoto(arrival, error.reason)
  }
}

/**
 * One try. `overtaken` when the watermark, or the proofs themselves, have been replaced while it was
 * worked on: what a client is shown carries the watermark that holds at that moment.
 */
async function makePhoto(
  arrival: Arrival,
  stored: StoredFile,
  load: LoadUpload,
  files: Files,
): Promise<Outcome | 'overtaken'> {
  const { gallery, photo } = arrival
  const begun = await beginPhoto(arrival)
  if (begun !== 'taken') return begun
  const versions = await proofVersions(gallery, photo, files)
  await beginUploading(gallery)
  const studio = await read(doc.studio())
  if (!studio) throw new Error('there is no studio to take the watermark from')
  const bytes = await load()
  if (!bytes) return 'settled'
  // A photo that has its final already is shown as that.
  const known = await proofSource(gallery, photo, files)
  const shown = known?.before ? known.bytes : bytes
  const { proofs, ...derived } = await deriveProof(shown, studio, files)
  // A final may carry another time, or none; the camera's own file says when it was taken.
  const facts =
    shown === bytes ? derived : { ...derived, capture: await captureOf(bytes, studio.zone) }
  const original = file.original(gallery, photo)
  const [copied, replaced] = await Promise.all([
    files.copy(stored.path, original, pictureTypeOf(bytes) ?? 'application/octet-stream'),
    replaceProofs(gallery, photo, versions, proofs, files),
  ])
  if (!copied) return 'settled'
  if (!replaced) return 'overtaken'
  return finishPhoto(arrival, facts, studio.watermark.revision)
}

/** Pixels enough to open a picture of which only the EXIF is wanted. */
const smallest = 100

const captureOf = async (bytes: Buffer, zone: string) =>
  readCapture((await openPicture(bytes, smallest)).exif, zone)
