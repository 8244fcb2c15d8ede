import { askNoMore } from './busy.ts'
import { type Mark, writeMark } from './mark.ts'
import { leavingLock } from './settled.ts'
import { tellOtherTabs } from './tabs.ts'

/** The longest (ms) that leaving waits for the server; what it has not heard then, it learns later. */
const patienceMs = 3_000

export interface Departure extends Mark {
  /** Where the browser goes on, nothing being left. */
  to: string
  /** What the server should hear while the person is still known; may fail. */
  goodbye: () => Promise<unknown>
}

let isDeparting = false

/**
 * The one way out, whatever the reason. First the mark: from here on every start of the app empties
 * the browser before it shows anything, so a crash stops nothing. Then the page is loaded anew, which
 * ends all that is in memory, and that start does the work (`settled.ts`).
 */
export async function depart({ incoming, to, goodbye }: Departure): Promise<void> {
  writeMark({ incoming })
  if (isDeparting) return
  isDeparting = true
  askNoMore()
  const go = async () => {
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
    await Promise.race([goodbye().catch(() => undefined), patience])
    location.replace(to)
    // Until the page is gone: other tabs begin to empty the browser when it is.
    await new Promise(() => undefined)
  }
  void navigator.locks.request(leavingLock, go)
  tellOtherTabs()
}
