import type { GalleryId, PhotoId } from '@portal/model/ids'
import { doc, file } from '@portal/model/paths'
import type { Files } from '#platform/files'
import { read } from '#platform/firestore'

/** What a photo's proofs are made of, without any watermark: never to leave the functions. */
export interface ProofSource {
  bytes: Buffer
  /** The photograph before it was finished, when there are proofs of that as well. */
  before: Buffer | null
}

/** The final of a photo, else its original; null when neither is there. */
export async function proofSource(
  gallery: GalleryId,
  photo: PhotoId,
  files: Files,
): Promise<ProofSource | null> {
  const original = await files.load(file.original(gallery, photo))
  for (let final = await read(doc.final(gallery, photo)); final;) {
    const bytes = await files.load(file.final(gallery, photo, final.generation, 'print'))
    if (bytes) return { bytes, before: final.before ? original : null }
    // A newer one has taken its place meanwhile.
    const now = await read(doc.final(gallery, photo))
    if (now?.generation === final.generation) break
    final = now
  }
  return original && { bytes: original, before: null }
}
