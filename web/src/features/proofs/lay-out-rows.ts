import { proofAddress, type SheetPhoto } from '@portal/model/gallery'
import { computeRowsLayout } from 'react-photo-album'

/** A photo in its place; px. `index` counts in the whole list. */
export interface Cell {
  photo: SheetPhoto
  index: number
  width: number
  height: number
}

/** One row of a justified grid; px from the top of the grid. */
export interface Row {
  top: number
  height: number
  cells: Cell[]
}

/** A justified grid. `offsets` are the tops of the rows and, last, the height of all. */
export interface Layout {
  rows: Row[]
  offsets: number[]
  gap: number
}

/** A row is at most this many times as high as the others: a lone last photo stays calm. */
const tallest = 1.5

/** Places photos in rows that fill the width (px), each row a little higher or lower than the next. */
export function layOutRows(
  gallery: string,
  photos: readonly SheetPhoto[],
  containerWidth: number,
): Layout {
  const narrow = containerWidth < 640
  const gap = narrow ? 4 : 8
  const wanted = narrow ? 160 : 260
  const album = photos.map((photo) => ({ ...photo, src: proofAddress(gallery, photo.id, 480) }))
  const model =
    containerWidth > 0 && photos.length > 0
      ? computeRowsLayout(album, gap, 0, containerWidth, wanted)
      : undefined
  const rows: Row[] = []
  const offsets = [0]
  let top = 0
  for (const track of model?.tracks ?? []) {
    const natural = track.photos[0]?.height ?? wanted
    const height = Math.min(natural, wanted * tallest)
    const cells = track.photos.map(({ photo, index, width }) => ({
      photo,
      index,
      width: (width * height) / natural,
      height,
    }))
    rows.push({ top, height, cells })
    top += height + gap
    offsets.push(top)
  }
  return { rows, offsets, gap }
}
