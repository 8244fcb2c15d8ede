import type { ProofEdge } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { file } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import type { Files } from '#platform/files'
import { deriveProof } from './derive.ts'
import { saveProofs } from './proof-files.ts'
import { proofSource } from './proof-source.ts'

/**
 * Makes the proofs of a photo with a studio's watermark, from its final or else its original, and
 * has them put in place; those from before its final as well. Answers what `put` does; null when
 * there is nothing to make them of. Throws `UnfitPicture`.
 */
export async function paintAnew<Put>(
  [gallery, photo]: readonly [GalleryId, PhotoId],
  studio: Studio,
  files: Files,
  put: (proofs: Record<ProofEdge, Buffer>) => Promise<Put>,
): Promise<{ put: Put } | null> {
  const source = await proofSource(gallery, photo, files)
  if (!source) return null
  const { proofs } = await deriveProof(source.bytes, studio, files)
  const done = await put(proofs)
  if (source.before) {
    const before = await deriveProof(source.before, studio, files)
    await saveProofs(gallery, photo, before.proofs, file.before, files)
  }
  return { put: done }
}
