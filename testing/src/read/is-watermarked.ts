import type { Pixels } from '../../../functions/src/platform/picture.ts'

/** For tests. How far a channel must be from the clean picture to be seen. */
const visible = 12
/** The fraction of a tile's pixels that must be. */
const least = 0.008

/**
 * Whether a picture differs visibly from its clean twin in every tile of a grid; for a mark in the
 * corner, in the tile at the lower right. Throws when the two are not of one size.
 */
export function isWatermarked(
  picture: Pixels,
  clean: Pixels,
  { across, down, place = 'all' }: { across: number; down: number; place?: 'all' | 'corner' },
): boolean {
  const { width, height } = clean
  if (picture.width !== width || picture.height !== height) throw new Error('not of one size')
  const changed = Array.from({ length: across * down }, () => 0)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const differs = [0, 1, 2].some(
        (channel) =>
          Math.abs((picture.data[at + channel] ?? 0) - (clean.data[at + channel] ?? 0)) > visible,
      )
      const tile = Math.floor((y * down) / height) * across + Math.floor((x * across) / width)
      if (differs) changed[tile]! += 1
    }
  }
  const enough = (count: number) => count > (least * width * height) / (across * down)
  return place === 'all' ? changed.every(enough) : enough(changed.at(-1) ?? 0)
}
