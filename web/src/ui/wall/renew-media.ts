import { openMedia } from '#firebase/media.ts'

/** ms during which a renewal serves everyone who asks. */
const freshMs = 5_000
let renewal: { at: number; done: Promise<void> } | null = null

/** Renews the pass for pictures once for all images that fail together; never rejects. */
export function renewMedia(): Promise<void> {
  const at = Date.now()
  if (!renewal || at - renewal.at > freshMs)
    // When it fails the image fails again, and says so.
    renewal = { at, done: openMedia().catch(() => undefined) }
  return renewal.done
}
