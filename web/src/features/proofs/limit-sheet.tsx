import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { Heart } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { placeholderOf } from './placeholder.ts'
import { useProofImage } from './use-proof-image.ts'

interface Props {
  gallery: GalleryId
  included: number
  /** The photo there is no room for; null while the sheet is closed. */
  wanted: SheetPhoto | null
  chosen: readonly SheetPhoto[]
  onLetGo: (out: PhotoId) => void
  onClose: () => void
}

/** At the limit: which of the chosen ones makes room for the new one. */
export function LimitSheet({ gallery, included, wanted, chosen, onLetGo, onClose }: Props) {
  return (
    <Sheet open={wanted !== null} onClose={onClose} title={text.proofs.limit.title(included)}>
      {wanted && <p className="text-dim mb-4">{text.proofs.limit.body(wanted.name)}</p>}
      <ul className="mb-5 grid grid-cols-3 gap-1.5 sm:grid-cols-4">
        {chosen.map((photo) => (
          <li key={photo.id}>
            <ChosenPhoto gallery={gallery} photo={photo} onPress={() => onLetGo(photo.id)} />
          </li>
        ))}
      </ul>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {text.proofs.limit.keep}
      </Button>
    </Sheet>
  )
}

function ChosenPhoto(props: { gallery: GalleryId; photo: SheetPhoto; onPress: () => void }) {
  const { id, name, hash } = props.photo
  const image = useProofImage(proofAddress(props.gallery, id, 480))
  const blur = placeholderOf(hash)
  return (
    <button
      type="button"
      aria-label={text.proofs.limit.letGo(name)}
      onClick={props.onPress}
      className="group bg-raised relative block aspect-square w-full overflow-hidden bg-cover bg-center"
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
      <Heart
        aria-hidden
        size={18}
        fill="currentColor"
        className="text-gold absolute right-2 bottom-2 drop-shadow-[0_1px_2px_rgb(0_0_0/0.8)]"
      />
    </button>
  )
}
