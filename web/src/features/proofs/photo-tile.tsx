import { finalTileAddress } from '@portal/model/delivery'
import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { MessageSquareText } from 'lucide-react'
import { memo } from 'react'
import { text } from '#text/text.ts'
import { HeartButton, type HeartState } from './heart-button.tsx'
import { HeartsOfOthers } from './hearts-of-others.tsx'
import type { Cell } from '#ui/wall/lay-out-rows.ts'
import { WallTile } from '#ui/wall/wall-tile.tsx'
import { useMediaImage } from '#ui/wall/use-media-image.ts'

interface Props {
  gallery: GalleryId
  cell: Cell<SheetPhoto>
  /** px from the left of the row. */
  left: number
  /** Whether a final may be shown without its watermark; null while that is not known. */
  isReleased: boolean | null
  chosen: boolean
  heart: HeartState
  /** Who else has chosen it. */
  others: readonly string[]
  /** How many of its comments wait for an answer. */
  comments: number
  onOpen: (photo: PhotoId) => void
  onToggle: (photo: PhotoId) => void
}

function finalTileOf({ gallery, cell: { photo }, isReleased }: Props): string | null | undefined {
  if (!photo.final || isReleased === false) return null
  return isReleased === null ? undefined : finalTileAddress(gallery, photo.id)
}

/** One photo of the grid, with its heart and what is said of it. */
export const PhotoTile = memo(function PhotoTile(props: Props) {
  const { photo } = props.cell
  const image = useMediaImage(proofAddress(props.gallery, photo.id, 480), finalTileOf(props))
  return (
    <WallTile
      cell={props.cell}
      left={props.left}
      image={image}
      notLoaded={text.proofs.notLoaded}
      onOpen={props.onOpen}
    >
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
    </WallTile>
  )
})
