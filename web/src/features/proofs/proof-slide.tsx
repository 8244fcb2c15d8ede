import { finalAddress, finalTileAddress } from '@portal/model/delivery'
import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { ImageOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { ImageSlide, type Render, type SlideImage } from 'yet-another-react-lightbox'
import { text } from '#text/text.ts'

const proofEdge = 2048

/** What stands for a picture that is on its way or could not be loaded. */
export const slideIcons: Render = {
  iconLoading: () => null,
  iconError: () => (
    <span className="text-dim grid justify-items-center gap-2 text-sm leading-normal">
      <ImageOff aria-hidden size={22} />
      {text.proofs.notLoaded}
    </span>
  ),
}

/** One photo of the lightbox. */
export interface ProofSlide extends SlideImage {
  id: PhotoId
  thumbnail: string
  width: number
  height: number
}

/** How often a picture that could not be loaded is tried once more. */
export const mostRetries = 2

/**
 * The photo as the lightbox shows it: its final once that is released, after so many `retries`. The
 * last one takes the proof, because only the server knows whether a gate has closed again.
 */
export function slideOf(
  gallery: GalleryId,
  photo: SheetPhoto,
  retries: number,
  isReleased: boolean,
): ProofSlide {
  const scale = Math.min(1, proofEdge / Math.max(photo.width, photo.height))
  const isFinal = isReleased && photo.final && retries < mostRetries
  const address = isFinal
    ? finalAddress(gallery, photo.id)
    : proofAddress(gallery, photo.id, proofEdge)
  return {
    id: photo.id,
    // The fragment makes it a new attempt for the browser, and the same address for the server.
    src: retries > 0 ? `${address}#${retries}` : address,
    thumbnail: isFinal ? finalTileAddress(gallery, photo.id) : proofAddress(gallery, photo.id, 480),
    alt: photo.name,
    width: Math.round(photo.width * scale),
    height: Math.round(photo.height * scale),
  }
}

/** A picture with something lying exactly over it, which is enlarged together with it. */
export function PinnedSlide(props: {
  slide: ProofSlide
  offset: number
  rect: { width: number; height: number }
  children: ReactNode
}) {
  const { slide, offset, rect } = props
  const ratio = slide.width / slide.height
  return (
    <div
      className="relative flex size-full items-center justify-center"
      style={{ containerType: 'size' }}
    >
      <ImageSlide
        slide={slide}
        offset={offset}
        rect={rect}
        render={slideIcons}
        imageFit="contain"
      />
      {offset === 0 && (
        <div
          className="pointer-events-none absolute top-1/2 left-1/2 -translate-1/2"
          style={{
            width: `min(${slide.width}px, 100cqw, ${100 * ratio}cqh)`,
            aspectRatio: ratio,
          }}
        >
          {props.children}
        </div>
      )}
    </div>
  )
}
