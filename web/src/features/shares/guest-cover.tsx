import type { PhotoId } from '@portal/model/ids'
import { type Showing, useSharedImage } from './use-shared-image.ts'

/** The cover behind the title; on a phone the small proof, which is there at once. */
export function GuestCover({ photo, showing }: { photo: PhotoId; showing: Showing }) {
  const image = useSharedImage(
    photo,
    matchMedia('(min-width: 768px)').matches ? 2048 : 480,
    showing,
  )
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
