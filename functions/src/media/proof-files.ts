import { type ProofEdge, proofEdges } from '@portal/model/gallery'
import { file } from '@portal/model/paths'
import type { Files } from '#platform/files'

/** Which versions of a photo's proofs there are; null for one that is not there. */
export type ProofVersions = Record<ProofEdge, string | null>

/** To be read before the watermark that the new proofs will carry. */
export async function proofVersions(
  gallery: string,
  photo: string,
  files: Files,
): Promise<ProofVersions> {
  const [small, large] = await Promise.all(
    proofEdges.map((edge) => files.find(file.proof(gallery, photo, edge))),
  )
  return { 480: small?.generation ?? null, 2048: large?.generation ?? null }
}

/** Saves proofs at their addresses, whatever is there. */
export async function saveProofs(
  gallery: string,
  photo: string,
  proofs: Record<ProofEdge, Buffer>,
  at: typeof file.proof,
  files: Files,
): Promise<void> {
  for (const edge of proofEdges)
    await files.save(at(gallery, photo, edge), proofs[edge], 'image/webp')
}

/**
 * Puts new proofs in the place of these versions. False when somebody else has put others there
 * since: then either those are newer, or all is to be done again from the versions on. So what was
 * begun with an older watermark never lands on what was made with a newer one.
 */
export async function replaceProofs(
  gallery: string,
  photo: string,
  versions: ProofVersions,
  proofs: Record<ProofEdge, Buffer>,
  files: Files,
): Promise<boolean> {
  const replaced = await Promise.all(
    proofEdges.map((edge) =>
      files.replace(file.proof(gallery, photo, edge), versions[edge], proofs[edge], 'image/webp'),
    ),
  )
  return replaced.every(Boolean)
}
