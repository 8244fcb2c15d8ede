import type { PhotoId } from '@portal/model/ids'
import { CoverImage, PremiereImage, PremierePicture } from '#ui/premiere.tsx'
import { type Showing, useSharedImage } from './use-shared-image.ts'

/** The cover behind the title; on a phone the small proof, which is there at once. */
export function GuestCover({ photo, showing }: { photo: PhotoId; showing: Showing }) {
  const image = useSharedImage(
    photo,
    matchMedia('(min-width: 768px)').matches ? 2048 : 480,
    showing,
  )
  return <CoverImage {...image} />
}

/** The finished photograph behind the title of what is given out; never its proof. */
export const DeliveredGuestCover = ({ photo, showing }: { photo: PhotoId; showing: Showing }) => (
  <PremierePicture>
    <Finished photo={photo} size="tile" showing={showing} />
    <Finished photo={photo} size="web" showing={showing} />
  </PremierePicture>
)

const Finished = (props: { photo: PhotoId; size: 'tile' | 'web'; showing: Showing }) => (
  <PremiereImage {...useSharedImage(props.photo, props.size, props.showing)} />
)
