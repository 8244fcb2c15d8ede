import type { SheetPhoto } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import { useMemo, useState } from 'react'

/** What is on the wall of a gallery that is given out. */
export interface Finished {
  photos: readonly SheetPhoto[]
  /** Finished ones alone, or all; null where there is nothing to tell apart. */
  choice: {
    isWhole: boolean
    finished: number
    all: number
    ask: (isWhole: boolean) => void
  } | null
}

/**
 * The finished photographs of a gallery that is given out, and the proofs beside them when they are
 * asked for, or when a link leads to one. Before that all are shown.
 */
export function useFinished(
  photos: readonly SheetPhoto[],
  isDelivered: boolean,
  opened: PhotoId | null,
): Finished {
  const [wanted, setWanted] = useState(false)
  const finished = useMemo(() => photos.filter(({ final }) => final), [photos])
  const isMixed = isDelivered && finished.length > 0 && finished.length < photos.length
  const isWhole = wanted || (opened !== null && !finished.some(({ id }) => id === opened))
  if (!isMixed) return { photos, choice: null }
  return {
    photos: isWhole ? photos : finished,
    choice: { isWhole, finished: finished.length, all: photos.length, ask: setWanted },
  }
}
