import { proofAddress } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { CoverImage } from '#ui/premiere.tsx'
import { useRoomFor } from '#ui/use-room-for.ts'
import { useMediaImage } from '#ui/wall/use-media-image.ts'

/** The cover behind a gallery's title; on a phone the small proof, which is there at once. */
export function CoverPicture({ gallery, photo }: { gallery: GalleryId; photo: PhotoId }) {
  const image = useMediaImage(proofAddress(gallery, photo, useRoomFor('beside') ? 2048 : 480))
  return <CoverImage {...image} />
}

/** The cover of a gallery in a list. */
export function CoverThumb({ gallery, photo }: { gallery: GalleryId; photo: PhotoId }) {
  const image = useMediaImage(proofAddress(gallery, photo, 480))
  return (
    <span className="bg-raised h-12 w-18 shrink-0 overflow-hidden">
      {image.state !== 'failed' && (
        <img
          src={image.src}
          alt=""
          loading="lazy"
          draggable={false}
          onLoad={image.onLoad}
          onError={image.onError}
          className="size-full object-cover"
        />
      )}
    </span>
  )
}
