import { beforeAddress, finalAddress } from '@portal/model/delivery'
import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'

interface Props {
  gallery: GalleryId
  photo: SheetPhoto
  /** Whether the finished photograph may be shown without its watermark. */
  isOpen: boolean
  onClose: () => void
}

const words = text.delivery.compare

/** The proof and what became of it, one over the other, with an edge between them to be moved. */
export function BeforeAfter({ gallery, photo, isOpen, onClose }: Props) {
  const [percent, setPercent] = useState(50)
  const proof = proofAddress(gallery, photo.id, 2048)
  const [after, setAfter] = useState(isOpen ? finalAddress(gallery, photo.id) : proof)
  return (
    <Dialog.Root open onOpenChange={(now) => now || onClose()}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          className="bg-ground fixed inset-0 z-50 grid grid-rows-[auto_1fr_auto] outline-none"
          // The lightbox below would turn the page.
          onKeyDown={(event) => event.stopPropagation()}
        >
          <div className="flex items-center justify-between gap-3 px-4 py-2">
            <Dialog.Title className="font-display text-xl">{words.title}</Dialog.Title>
            <Dialog.Close asChild>
              <IconButton label={text.common.close} icon={<X aria-hidden size={20} />} />
            </Dialog.Close>
          </div>
          <div className="has-focus-visible:outline-light relative m-2 min-h-0 select-none has-focus-visible:outline-2">
            <Picture address={beforeAddress(gallery, photo.id, 2048)} />
            <div className="absolute inset-0" style={{ clipPath: `inset(0 0 0 ${percent}%)` }}>
              {/* Only the server knows whether a gate has closed again. */}
              <Picture address={after} onError={() => setAfter(proof)} />
            </div>
            <div
              aria-hidden
              className="bg-light pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 shadow-[0_0_12px_rgba(0,0,0,.8)]"
              style={{ left: `${percent}%` }}
            >
              <span className="border-ground bg-light absolute top-1/2 left-1/2 size-9 -translate-1/2 rounded-full border-4" />
            </div>
            <input
              type="range"
              min={0}
              max={100}
              value={percent}
              aria-label={words.label}
              aria-valuetext={words.value(100 - percent)}
              onChange={(event) => setPercent(Number(event.target.value))}
              // It lies over the whole picture, so it is taken hold of anywhere.
              className="absolute inset-0 size-full cursor-ew-resize touch-none opacity-0"
            />
          </div>
          <p className="text-dim flex justify-between gap-4 px-4 pt-1 pb-[max(.75rem,env(safe-area-inset-bottom))] text-sm">
            <span>{words.before}</span>
            <span className="hidden sm:block">{words.hint}</span>
            <span>{words.after}</span>
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const Picture = ({ address, onError }: { address: string; onError?: () => void }) => (
  <img
    src={address}
    onError={onError}
    alt=""
    draggable={false}
    className="absolute inset-0 size-full object-contain"
  />
)
