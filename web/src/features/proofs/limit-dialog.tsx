import { type Choosing, extrasOf } from '@portal/model/choosing'
import type { SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { type Currency, formatMoney } from '@portal/model/money'
import { Heart } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ExtrasForm } from './extras-form.tsx'
import { ProofThumb } from './proof-thumb.tsx'

interface Props {
  gallery: GalleryId
  choosing: Choosing
  currency: Currency
  /** The photo there is no room for; null while the dialog is closed. */
  wanted: SheetPhoto | null
  chosen: readonly SheetPhoto[]
  /** Agrees to so many extras more. */
  onTakeExtras: (count: number) => void
  onLetGo: (out: PhotoId) => void
  onClose: () => void
}

const words = text.choosing.limit

/** At the limit: the new one as an extra at its price, or in the place of one of the chosen. */
export function LimitDialog(props: Props) {
  const { gallery, choosing, currency, wanted, chosen, onTakeExtras, onLetGo, onClose } = props
  const { maximum, included, extraPrice } = choosing
  const mayTake = extraPrice !== null && chosen.length < maximum
  const extras = extrasOf(choosing, chosen.length)
  return (
    <Dialog
      open={wanted !== null}
      onClose={onClose}
      title={
        !mayTake
          ? words.fullTitle(maximum)
          : extras.count === 0
            ? words.extraTitle(included)
            : words.moreTitle(extras.count, formatMoney(extras.amount, currency))
      }
    >
      {wanted && (
        <p className="text-dim mb-4">
          {mayTake ? words.extraBody(wanted.name) : words.fullBody(wanted.name)}
        </p>
      )}
      {mayTake && (
        <>
          <ExtrasForm
            // Asked anew, it begins with one.
            key={wanted?.id}
            choosing={choosing}
            currency={currency}
            chosen={chosen.length}
            onTake={onTakeExtras}
          />
          <h3 className="text-dim mt-6 mb-2 text-sm">{words.or}</h3>
        </>
      )}
      <ul className="mb-5 grid grid-cols-3 gap-1.5 sm:grid-cols-4">
        {chosen.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              aria-label={text.proofs.limit.letGo(photo.name)}
              onClick={() => onLetGo(photo.id)}
              className="group relative block w-full"
            >
              <ProofThumb gallery={gallery} photo={photo} />
              <Heart
                aria-hidden
                size={18}
                fill="currentColor"
                className="text-gold absolute right-2 bottom-2 drop-shadow-[0_1px_2px_rgb(0_0_0/0.8)]"
              />
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" className="w-full" onClick={onClose}>
        {text.proofs.limit.keep}
      </Button>
    </Dialog>
  )
}
