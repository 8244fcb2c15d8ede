import type { PhotoId } from '@portal/model/ids'
import { ImageOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Cell } from './lay-out-rows.ts'
import { placeholderOf } from './placeholder.ts'

/** How many photos at the top are fetched first of all, because they are what opens. */
const first = 6

interface Props {
  cell: Cell<{ id: PhotoId; name: string; width: number; height: number; hash: string }>
  /** px from the left of the row. */
  left: number
  image: {
    src: string | undefined
    state: 'loading' | 'loaded' | 'failed'
    onLoad: () => void
    onError: () => void
  }
  /** What stands where a picture did not come. */
  notLoaded: string
  onOpen: (photo: PhotoId) => void
  /** What lies over the picture. */
  children?: ReactNode
}

/** One photo of a wall: its blur until it is there, then the picture. */
export function WallTile({ cell, left, image, notLoaded, onOpen, children }: Props) {
  const { photo, index, width, height } = cell
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
        <span className="pointer-events-none absolute inset-0 grid place-content-center">
          {/* On a ground of its own: the blur behind it may be as light as its words. */}
          <span className="text-light bg-ground/75 grid justify-items-center gap-1.5 rounded-md px-3 py-2 text-xs">
            <ImageOff aria-hidden size={18} />
            {notLoaded}
          </span>
        </span>
      )}
      {children}
    </div>
  )
}
