import { useDraggable, useDroppable } from '@dnd-kit/core'
import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { Check, ImageOff, Star } from 'lucide-react'
import { memo } from 'react'
import { text } from '#text/text.ts'
import type { Press } from './photo-selection.ts'
import { placeholderOf } from '#ui/wall/placeholder.ts'
import { useMediaImage } from '#ui/wall/use-media-image.ts'

interface Props {
  gallery: GalleryId
  photo: SheetPhoto
  /** From 0, among all that are shown. */
  index: number
  count: number
  left: number
  width: number
  height: number
  selected: boolean
  /** Whether the keyboard is here. */
  current: boolean
  isCover: boolean
  set: string | null
  mayDrag: boolean
  /** Where what is dragged over it would go. */
  mark: 'before' | 'after' | null
  onPress: (photo: PhotoId, how: Press) => void
}

/** How a press with these keys, or by a finger, is meant. */
function pressOf(event: React.MouseEvent): Press {
  if (event.shiftKey) return 'range'
  const byFinger = (event.nativeEvent as PointerEvent).pointerType === 'touch'
  const onCheck = event.target instanceof Element && event.target.closest('[data-check]') !== null
  return event.metaKey || event.ctrlKey || byFinger || onCheck ? 'toggle' : 'only'
}

/** One photo of Les's grid: pressed to be selected, dragged to be moved. */
export const ArrangeTile = memo(function ArrangeTile(props: Props) {
  const { photo, selected, current, mark } = props
  const drag = useDraggable({ id: photo.id, disabled: !props.mayDrag })
  const drop = useDroppable({ id: photo.id, disabled: !props.mayDrag })
  const words = text.arranging
  const about = [...(props.set ? [props.set] : []), ...(props.isCover ? [words.isCover] : [])]
  return (
    // The keyboard is the list's: it stays there while rows come and go.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={(node) => {
        drag.setNodeRef(node)
        drop.setNodeRef(node)
      }}
      id={tileId(photo.id)}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-label={words.photo(photo.name, about)}
      aria-setsize={props.count}
      aria-posinset={props.index + 1}
      data-arranged={photo.id}
      onClick={(event) => props.onPress(photo.id, pressOf(event))}
      {...drag.listeners}
      className={`group bg-surface absolute top-0 touch-manipulation rounded-sm border select-none ${
        selected ? 'border-light bg-raised' : 'border-transparent'
      } ${current ? 'outline-light outline-2 outline-offset-1' : ''} ${
        drag.isDragging ? 'opacity-40' : ''
      }`}
      style={{ left: props.left, width: props.width, height: props.height }}
    >
      <Picture gallery={props.gallery} photo={photo} />
      <span
        data-check
        aria-hidden
        className="absolute top-0 right-0 grid size-11 place-items-start justify-items-end p-2"
      >
        <span
          className={`grid size-5 place-items-center rounded-full border transition-opacity ${
            selected
              ? 'bg-light text-ground border-light'
              : 'border-light/70 bg-black/40 text-transparent opacity-60 group-hover:opacity-100'
          }`}
        >
          <Check size={13} strokeWidth={3} />
        </span>
      </span>
      {props.isCover && (
        <span
          aria-hidden
          className="bg-ground/80 text-light absolute top-2 left-2 grid size-6 place-items-center rounded-full"
        >
          <Star size={13} className="fill-current" />
        </span>
      )}
      <span className="text-dim absolute inset-x-2 bottom-1 flex h-6 items-center gap-2 text-xs">
        <bdi className="min-w-0 flex-1 truncate">{photo.name}</bdi>
        {/* On a phone a name needs the whole of it. */}
        {props.set && (
          <span className="hidden max-w-[45%] shrink-0 truncate md:inline">{props.set}</span>
        )}
      </span>
      {mark && (
        <span
          aria-hidden
          className={`bg-gold absolute inset-y-0 w-0.5 ${mark === 'before' ? '-left-1.5' : '-right-1.5'}`}
        />
      )}
    </div>
  )
})

/** The id of a tile in the page. */
export const tileId = (photo: PhotoId): string => `arranged-${photo}`

function Picture({ gallery, photo }: { gallery: GalleryId; photo: SheetPhoto }) {
  const image = useMediaImage(proofAddress(gallery, photo.id, 480))
  const blur = placeholderOf(photo.hash)
  return (
    <span
      className="absolute inset-x-1.5 top-1.5 bottom-8 bg-contain bg-center bg-no-repeat"
      style={blur && image.state !== 'loaded' ? { backgroundImage: `url(${blur})` } : {}}
    >
      {image.state === 'failed' ? (
        <span className="text-dim grid size-full place-content-center">
          <ImageOff aria-hidden size={18} />
        </span>
      ) : (
        <img
          src={image.src}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onLoad={image.onLoad}
          onError={image.onError}
          className={`size-full object-contain transition-opacity ${
            image.state === 'loaded' ? 'opacity-100' : 'opacity-0'
          }`}
        />
      )}
    </span>
  )
}
