import type { PhotoId } from '@portal/model/ids'
import type { SharedPhoto } from '@portal/model/shared-view'
import { ImageOff } from 'lucide-react'
import { memo } from 'react'
import { sharedPage as text } from '#text/en/shared-page.ts'
import type { Cell } from '#ui/wall/lay-out-rows.ts'
import { placeholderOf } from '#ui/wall/placeholder.ts'
import { type Showing, useSharedImage } from './use-shared-image.ts'

interface Props {
  cell: Cell<SharedPhoto>
  /** px from the left of the row. */
  left: number
  showing: Showing
  onOpen: (photo: PhotoId) => void
}

/** How many photos at the top are fetched first of all, because they are what opens. */
const first = 6

/** One photo of the wall: its blur until it is there, then the picture. */
export const GuestTile = memo(function GuestTile({ cell, left, showing, onOpen }: Props) {
  const { photo, index, width, height } = cell
  const image = useSharedImage(photo.id, 480, showing)
  const blur = placeholderOf(photo.hash)
  return (
    <div className="bg-surface absolute top-0" style={{ left, width, height }}>
      <button
        type="button"
        data-photo={photo.id}
        onClick={() => onOpen(photo.id)}
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
          {text.notLoaded}
        </span>
      )}
    </div>
  )
})
