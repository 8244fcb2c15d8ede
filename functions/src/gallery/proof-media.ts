import { proofEdges } from '@portal/model/gallery'
import { GalleryId, PhotoId } from '@portal/model/ids'
import { file } from '@portal/model/paths'
import { z } from 'zod'
import { type FindMedia, type MediaOwner, picture } from '../media-access/found-media.ts'
import { isShownTo, seenGallery } from '../media-access/seen-gallery.ts'

/** Originals have no address. */
const Gaps = z.tuple([GalleryId, PhotoId, z.enum(proofEdges.map(String))])

/** Watermarked pictures of a photo are always to be seen with the gallery. */
export const proofMedia: MediaOwner<'proof' | 'before'> = ({ memory }) => {
  const watermarked =
    (at: typeof file.proof): FindMedia =>
    async (gaps, pass) => {
      const found = Gaps.safeParse(gaps).data
      if (!found || !(await seenGallery(memory, found[0], pass))) return null
      const [id, photo, edge] = found
      return (await isShownTo(memory, [id, photo], pass))
        ? picture(at(id, photo, Number(edge)))
        : null
    }
  return { proof: watermarked(file.proof), before: watermarked(file.before) }
}
