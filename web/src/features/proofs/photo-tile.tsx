import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { ImageOff, MessageSquareText } from 'lucide-react'
import { memo } from 'react'
import { text } from '#text/text.ts'
import { HeartButton, type HeartState } from './heart-button.tsx'
import { HeartsOfOthers } from './hearts-of-others.tsx'
import type { Cell } from '#ui/wall/lay-out-rows.ts'
import { placeholderOf } from '#ui/wall/placeholder.ts'
import { useProofImage } from './use-proof-image.ts'

interface Props {
  gallery: GalleryId
  cell: Cell<SheetPhoto>
  /** px from the left of the row. */
  left: number
  chosen: boolean
  heart: HeartState
  /** Who else has chosen it. */
  others: readonly string[]
  /** How many of its comments wait for an answer. */
  comments: number
  onOpen: (photo: PhotoId) => void
  onToggle: (photo: PhotoId) => void
}

/** How many photos at the top are fetched first of all, because they are what opens. */
const first = 6

/** One photo of the grid: its blur until it is there, then the picture, with its heart. */
export const PhotoTile = memo(function PhotoTile(props: Props) {
  const { photo, index, width, height } = props.cell
  const image = useProofImage(proofAddress(props.gallery, photo.id, 480))
  const blur = placeholderOf(photo.hash)
  return (
    <div className="bg-surface absolute top-0" style={{ left: props.left, width, height }}>
      <button
        type="button"
        data-photo={photo.id}
        onClick={() => props.onOpen(photo.id)}
        className="block size-full overflow-hidden bg-cover bg-center"
        style={blur && image.state !== 'loaded' ? { backgroundImage: `url(${blur})` } : {}}
      >
        <img
          src={image.src}
          alt={photo.name}
          loading={index < first ? 'eager' : 'lazy'}
          decoding="async"
          fetchPriority={index < first ? 'high' : 'auto'}
          draggable={false}
          onLoad={image.onLoad}
          onError={image.onError}
          className={`size-full object-cover transition-opacity duration-[320ms] ${
            image.state === 'loaded' ? 'opacity-100' : 'opacity-0'
          }`}
        />
      </button>
      {image.state === 'failed' && (
        <span className="text-dim pointer-events-none absolute inset-0 grid place-content-center justify-items-center gap-2 text-xs">
          <ImageOff aria-hidden size={18} />
          {text.proofs.notLoaded}
        </span>
      )}
      {props.others.length > 0 && <HeartsOfOthers names={props.others} />}
      {props.comments > 0 && (
        <span className="bg-ground/80 text-light tabular pointer-events-none absolute bottom-2 left-2 inline-flex items-center gap-1 rounded-full px-2 py-1 text-xs font-medium">
          <MessageSquareText aria-hidden size={13} />
          <span aria-hidden>{props.comments}</span>
          <span className="sr-only">{text.comments.openHere(props.comments)}</span>
        </span>
      )}
      <HeartButton
        name={photo.name}
        chosen={props.chosen}
        state={props.heart}
        onToggle={() => props.onToggle(photo.id)}
        className="absolute right-0 bottom-0"
      />
    </div>
  )
})
