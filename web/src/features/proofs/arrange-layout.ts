/** A grid of equal tiles; px. */
export interface TileLayout {
  columns: number
  width: number
  height: number
  gap: number
}

/** px of the line below each picture that names it. */
const nameLine = 32
const leastWidth = { narrow: 104, wide: 168 }

/** How many tiles lie side by side in a container (px), and how large they are. */
export function layOutTiles(containerWidth: number): TileLayout {
  const narrow = containerWidth < 640
  const gap = narrow ? 6 : 10
  const least = narrow ? leastWidth.narrow : leastWidth.wide
  const columns = Math.max(1, Math.floor((containerWidth + gap) / (least + gap)))
  const width = Math.max(0, (containerWidth - gap * (columns - 1)) / columns)
  return { columns, width, height: Math.round((width * 3) / 4) + nameLine, gap }
}
