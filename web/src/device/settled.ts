import { readMark } from './mark.ts'
import { dropForeignTab } from './owner.ts'

/** Held by whoever is leaving or wiping: the others wait with showing anything. */
export const leavingLock = 'leaving'

/** Whether what somebody left behind could be taken away; true when there was nothing. */
async function settle(): Promise<boolean> {
  if (!readMark()) return true
  return navigator.locks.request(leavingLock, async () => {
    // Not at every start: the public pages are light.
    const [{ keptHere }, { finishLeaving }] = await Promise.all([
      import('./kept-here.ts'),
      import('./wipe.ts'),
    ])
    // Another tab may have done it while this one waited.
    return finishLeaving(keptHere)
  })
}

/**
 * Waits until nothing is left of whoever has left this browser. What reads kept state imports this
 * first, by way of `storage.ts`, so that none of it runs before: a wipe that was cut off goes on at
 * the next start. False when it could not be finished.
 */
export const isSettled: boolean = await settle().catch(() => false)
dropForeignTab()
