import { browserSession } from './of-browser.ts'

/** What Firestore needs at least (bytes) to keep what it reads. */
const least = 5_000_000

/** What a refusal for want of room looks like, of the browser's own and as Firestore says it. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || /quota|failed to persist/i.test(error.message))

/** Whether the browser has room for more; taken for granted where it does not tell. */
export async function hasRoom(): Promise<boolean> {
  if (browserSession.read('no room') !== null) return false
  try {
    const { quota, usage } = await navigator.storage.estimate()
    return quota === undefined || usage === undefined || quota - usage > least
  } catch {
    return true
  }
}

/**
 * The browser has become full: this tab goes on in memory. It is loaded anew for that, a moment
 * later, so that what was refused is back in its field before; once, because it is noted.
 */
export function goOnInMemory(): void {
  if (browserSession.read('no room') !== null) return
  if (browserSession.write('no room', 'yes')) setTimeout(() => location.reload(), 300)
}

/** The same where it becomes full while something is read: what Firestore throws then, nobody catches. */
export function watchRoom(): void {
  addEventListener('error', ({ error }) => {
    if (isNoRoom(error)) goOnInMemory()
  })
  addEventListener('unhandledrejection', ({ reason }) => {
    if (isNoRoom(reason)) goOnInMemory()
  })
}
