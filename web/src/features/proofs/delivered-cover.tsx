import { finalAddress, finalTileAddress } from '@portal/model/delivery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { PremiereImage, PremierePicture } from '#ui/premiere.tsx'
import { useMediaImage } from '#ui/wall/use-media-image.ts'

/** The finished photograph behind the title of a gallery that is given out; never its proof. */
export function DeliveredCover({ gallery, photo }: { gallery: GalleryId; photo: PhotoId }) {
  return (
    <PremierePicture>
      <Picture address={finalTileAddress(gallery, photo)} />
      <Picture address={finalAddress(gallery, photo)} />
    </PremierePicture>
  )
}

const Picture = ({ address }: { address: string }) => <PremiereImage {...useMediaImage(address)} />
