import type { SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { PhotoWall } from '#ui/wall/photo-wall.tsx'
import { heartOn, type HeartState } from './heart-button.tsx'
import { PhotoTile } from './photo-tile.tsx'

interface Props {
  gallery: GalleryId
  photos: readonly SheetPhoto[]
  /** Whether finals may be shown without their watermark; null while that is not known. */
  isReleased: boolean | null
  chosen: ReadonlySet<PhotoId>
  heart: HeartState
  /** Who else has chosen a photo. */
  others: ReadonlyMap<PhotoId, readonly string[]>
  /** How many comments of a photo wait for an answer. */
  comments: ReadonlyMap<PhotoId, number>
  /** The photo somebody comes back from: it is scrolled to, and gets the focus. */
  returnTo: PhotoId | null
  onOpen: (photo: PhotoId) => void
  onToggle: (photo: PhotoId) => void
}

const nobody: readonly string[] = []

/** The photos of a gallery with their hearts. */
export const GalleryGrid = (props: Props) => (
  <PhotoWall photos={props.photos} returnTo={props.returnTo}>
    {(cell, left) => (
      <PhotoTile
        key={cell.photo.id}
        gallery={props.gallery}
        cell={cell}
        left={left}
        isReleased={props.isReleased}
        chosen={props.chosen.has(cell.photo.id)}
        heart={heartOn(cell.photo, props.heart)}
        others={props.others.get(cell.photo.id) ?? nobody}
        comments={props.comments.get(cell.photo.id) ?? 0}
        onOpen={props.onOpen}
        onToggle={props.onToggle}
      />
    )}
  </PhotoWall>
)
