import { finalTileAddress } from '@portal/model/delivery'
import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { placeholderOf } from '#ui/wall/placeholder.ts'
import { useMediaImage } from '#ui/wall/use-media-image.ts'

/**
 * A square of a proof, its blur until it is there; for Les, of what is finished where there is that
 * (`asFinal`). Without words: what holds it names it.
 */
export function ProofThumb(props: { gallery: GalleryId; photo: SheetPhoto; asFinal?: boolean }) {
  const { gallery, photo } = props
  const final = props.asFinal && photo.final ? finalTileAddress(gallery, photo.id) : null
  const image = useMediaImage(proofAddress(gallery, photo.id, 480), final)
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
