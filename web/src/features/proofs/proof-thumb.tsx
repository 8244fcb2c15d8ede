import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { placeholderOf } from '#ui/wall/placeholder.ts'
import { useProofImage } from './use-proof-image.ts'

/** A square of a proof, its blur until it is there. Without words: what holds it names it. */
export function ProofThumb({ gallery, photo }: { gallery: GalleryId; photo: SheetPhoto }) {
  const image = useProofImage(proofAddress(gallery, photo.id, 480))
  const blur = placeholderOf(photo.hash)
  return (
    <span
      className="bg-raised block aspect-square w-full overflow-hidden bg-cover bg-center"
      style={blur ? { backgroundImage: `url(${blur})` } : {}}
    >
      {image.state !== 'failed' && (
        <img
          src={image.src}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onLoad={image.onLoad}
          onError={image.onError}
          className="size-full object-cover transition-opacity group-hover:opacity-60"
        />
      )}
    </span>
  )
}
