import { readMark } from './mark.ts'
import { keptOwner } from './owner.ts'

/** Tells this browser's other windows that somebody is leaving. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('leaving')

export function tellOtherTabs(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
  channel?.postMessage('leave')
}

/**
 * Calls `go` when whoever this tab shows (`shown`) has left the browser in another one: at once, or
 * as soon as a tab that slept wakes. A page that is put aside for the Back button is hidden before,
 * so that not even its first picture is seen.
 */
export function watchOtherTabs(shown: () => string | null, go: () => void): void {
  const check = () => {
    const person = shown()
    if (person !== null && (readMark() !== null || keptOwner() !== person)) go()
    else document.documentElement.style.visibility = ''
  }
  channel?.addEventListener('message', () => {
    if (shown() !== null) go()
  })
  addEventListener('storage', check)
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) document.documentElement.style.visibility = 'hidden'
  })
  for (const name of ['pageshow', 'focus', 'online']) addEventListener(name, check)
  for (const name of ['visibilitychange', 'resume']) document.addEventListener(name, check)
}
