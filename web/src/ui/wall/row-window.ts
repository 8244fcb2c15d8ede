/** The rows to render: `first` up to, but not including, `last`. */
export interface RowRange {
  first: number
  last: number
}

/**
 * Which rows touch the stretch from … to (px from the top of the first row). `offsets` holds the
 * top of each row and, as its last number, the end of all of them.
 */
export function rowsBetween(offsets: readonly number[], from: number, to: number): RowRange {
  const count = Math.max(offsets.length - 1, 0)
  // The first row that ends below `from`, then the first that begins at or below `to`.
  const first = firstIndex(count, (row) => (offsets[row + 1] ?? 0) > from)
  const last = firstIndex(count, (row) => (offsets[row] ?? 0) >= to)
  return { first, last: Math.max(first, last) }
}

/** The offsets of rows that are all equally high (px). */
export const evenOffsets = (count: number, height: number): number[] =>
  Array.from({ length: count + 1 }, (_, row) => row * height)

function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
