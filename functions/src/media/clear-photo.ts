import { finalSizes } from '@portal/model/delivery'
import type { Final } from '@portal/model/final'
import { proofEdges } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { doc, file, only } from '@portal/model/paths'
import type { Files } from '#platform/files'
import { isThere, readReadable, transaction } from '#platform/firestore'

/** Every file the portal keeps of one photo. */
const filesOf = (
  gallery: GalleryId,
  photo: PhotoId,
  final: Pick<Final, 'generation'> | null,
): string[] => [
  file.original(gallery, photo),
  ...proofEdges.map((edge) => file.proof(gallery, photo, edge)),
  ...proofEdges.map((edge) => file.before(gallery, photo, edge)),
  ...(final ? finalSizes : []).map((size) =>
    file.final(gallery, photo, final?.generation ?? '', size),
  ),
]

/**
 * Takes away the files of a photo that is no longer there. The photo is looked for after its file
 * was seen, and only that version goes: should it be uploaded anew meanwhile, the new files stay.
 */
export async function clearPhoto(gallery: GalleryId, photo: PhotoId, files: Files): Promise<void> {
  const final = await readReadable(only(doc.final(gallery, photo), 'generation'))
  for (const path of filesOf(gallery, photo, final)) {
    const stored = await files.find(path)
    if (!stored) continue
    if (await isThere(doc.photo(gallery, photo))) return
    await files.delete(path, stored.generation)
  }
  if (final)
    await transaction(async (tx) => {
      if (!(await tx.isThere(doc.photo(gallery, photo)))) tx.delete(doc.final(gallery, photo))
    })
}
