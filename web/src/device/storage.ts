import type { LocalKey, SessionKey } from './declared.ts'
import { isSettled } from './settled.ts'
import { hasDatabases, isLocalReadable, rawLocal, rawSession, type Shelf } from './shelf.ts'

/** What is kept in this browser, for all its tabs. The only way to `localStorage`. */
export const local: Shelf<LocalKey> = rawLocal

/** What is kept in this tab. The only way to `sessionStorage`. */
export const session: Shelf<SessionKey> = rawSession

/** Characters that a session and what Firestore's tabs agree on take together, and more. */
const probeSize = 16_384

function probe(): boolean {
  // Full counts as blocked: Firestore's tabs cannot agree without it.
  const isKept = rawLocal.write('probe', 'x'.repeat(probeSize))
  rawLocal.remove('probe')
  return isKept
}

/**
 * Whether this visit may use what databases hold; asked once. Not where there are none, nor where
 * something of another person could not be taken away, or nothing would say whose it is. A browser
 * that has become full still knows who is signed in and what waits to be sent.
 */
export const keepsRows: boolean = isSettled && hasDatabases() && isLocalReadable()

/**
 * Whether this visit may keep anything beyond its page; asked once. Not where the browser blocks
 * storage or has no room in it.
 */
export const keepsState: boolean = keepsRows && probe()
