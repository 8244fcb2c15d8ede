import type { PhotoId } from '@portal/model/ids'
import type { SharedPhoto } from '@portal/model/shared-view'
import { memo } from 'react'
import { sharedPage as text } from '#text/en/shared-page.ts'
import type { Cell } from '#ui/wall/lay-out-rows.ts'
import { WallTile } from '#ui/wall/wall-tile.tsx'
import { type Showing, useSharedImage } from './use-shared-image.ts'

interface Props {
  cell: Cell<SharedPhoto>
  /** px from the left of the row. */
  left: number
  showing: Showing
  /** Whether finished photographs are shown without their watermark. */
  finals: boolean
  onOpen: (photo: PhotoId) => void
}

/** One photo of the wall that a guest sees. */
export const GuestTile = memo(function GuestTile(props: Props) {
  const { cell, left, showing, onOpen } = props
  const image = useSharedImage(
    cell.photo.id,
    480,
    showing,
    props.finals && cell.photo.final ? 'tile' : null,
  )
  return (
    <WallTile cell={cell} left={left} image={image} notLoaded={text.notLoaded} onOpen={onOpen} />
  )
})
