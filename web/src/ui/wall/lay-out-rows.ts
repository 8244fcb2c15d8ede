import { computeRowsLayout } from 'react-photo-album'

/** What a photo needs to have a place; px of the upright original. */
export interface Placeable {
  id: string
  width: number
  height: number
}

/** A photo in its place; px. `index` counts in the whole list. */
export interface Cell<Photo extends Placeable = Placeable> {
  photo: Photo
  index: number
  width: number
  height: number
}

/** One row of a justified grid; px from the top of the grid. */
export interface Row<Photo extends Placeable = Placeable> {
  top: number
  height: number
  cells: Cell<Photo>[]
}

/** A justified grid. `offsets` are the tops of the rows and, last, the height of all. */
export interface Layout<Photo extends Placeable = Placeable> {
  rows: Row<Photo>[]
  offsets: number[]
  gap: number
}

/** A row is at most this many times as high as the others: a lone last photo stays calm. */
const tallest = 1.5

/** px; so many photos fill a row at most, or the thin ones among them could not be touched. */
const leastWidth = 96

/** Width by height on the wall. What is flatter or thinner shows its middle; opened it is whole. */
const thinnest = 9 / 16
const flattest = 2

/** The shape a photo has on the wall: one that can be seen and touched, whatever its own. */
const shapeOf = ({ width, height }: Placeable) => ({
  width: Math.min(Math.max(width / height, thinnest), flattest),
  height: 1,
})

/** Places photos in rows that fill the width (px), each row a little higher or lower than the next. */
export function layOutRows<Photo extends Placeable>(
  photos: readonly Photo[],
  containerWidth: number,
): Layout<Photo> {
  const narrow = containerWidth < 640
  const gap = narrow ? 4 : 8
  const wanted = narrow ? 160 : 260
  const most = Math.max(1, Math.floor(containerWidth / leastWidth))
  // The library asks for an address, which the layout does not depend on.
  const album = photos.map((photo) => ({ photo, ...shapeOf(photo), src: photo.id }))
  const model =
    containerWidth > 0 && photos.length > 0
      ? computeRowsLayout(album, gap, 0, containerWidth, wanted, undefined, most)
      : undefined
  const rows: Row<Photo>[] = []
  const offsets = [0]
  let top = 0
  for (const track of model?.tracks ?? []) {
    const natural = track.photos[0]?.height ?? wanted
    const height = Math.min(natural, wanted * tallest)
    const cells = track.photos.map(({ photo: { photo }, index, width }) => ({
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
