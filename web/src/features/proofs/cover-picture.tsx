import { proofAddress } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { useProofImage } from './use-proof-image.ts'
import { useWide } from './use-wide.ts'

/** The cover behind a gallery's title; on a phone the small proof, which is there at once. */
export function CoverPicture({ gallery, photo }: { gallery: GalleryId; photo: PhotoId }) {
  const image = useProofImage(proofAddress(gallery, photo, useWide() ? 2048 : 480))
  if (image.state === 'failed') return null
  return (
    <img
      src={image.src}
      alt=""
      draggable={false}
      onLoad={image.onLoad}
      onError={image.onError}
      className={`absolute inset-0 size-full object-cover transition-opacity duration-[320ms] ${
        image.state === 'loaded' ? 'opacity-80' : 'opacity-0'
      }`}
    />
  )
}
