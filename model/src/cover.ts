// Without zod and without the other records: the page of a guest loads what it needs and no more.

/** What of a photograph says whether it can stand for the others. */
interface Coverable {
  id: string
  /** Pixels of the upright original. */
  width: number
  height: number
  final?: unknown
}

/**
 * The finished photograph that stands for a gallery once it is given out: the one that was chosen
 * for its cover, else the first that is as wide as a frame, else the first; null when there is none.
 */
export function finishedCover(photos: readonly Coverable[], chosen: string | null): string | null {
  const finished = photos.filter(({ final }) => final !== undefined)
  const found =
    finished.find(({ id }) => id === chosen) ??
    finished.find(({ width, height }) => width > height) ??
    finished[0]
  return found?.id ?? null
}
