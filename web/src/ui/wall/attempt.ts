/** ms before each further attempt: at once for an expired pass, later for a gallery just opened. */
const pauses = [0, 5_000, 15_000, 30_000] as const
/** How often a final is asked for: once more because a pass may have expired. */
const finalTries = 2

/** One attempt at a picture of a wall. */
export interface Attempt {
  /** Whether it is made at the final, or at the proof. */
  isFinal: boolean
  /** ms until the next one, should it fail; undefined where nothing more is tried by itself. */
  pause: number | undefined
  /** Whether it may fail without a word. */
  isQuiet: boolean
}

/**
 * The attempt after so many that failed. A final that does not come makes way for its proof without
 * a word: only the server knows whether a gate has closed again, and whether there is a tile of it.
 */
export function attemptAfter(failures: number, hasFinal: boolean): Attempt {
  const count = hasFinal ? failures - finalTries : failures
  return count < 0
    ? { isFinal: true, pause: 0, isQuiet: true }
    : { isFinal: false, pause: pauses[count], isQuiet: count === 0 }
}
