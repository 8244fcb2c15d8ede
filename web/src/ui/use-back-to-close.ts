import { useEffect, useRef } from 'react'

/** `CloseWatcher` of the HTML standard, which not every browser has. */
interface Watcher extends EventTarget {
  destroy: () => void
}

/**
 * Closes what lies over a page by the device's own way to close, such as Back on a phone with
 * Android, which would else leave the page below it. Escape is left to who holds the focus.
 */
export function useBackToClose(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const { CloseWatcher } = globalThis as { CloseWatcher?: new () => Watcher }
    if (!open || !CloseWatcher) return undefined
    const watcher = new CloseWatcher()
    watcher.addEventListener('close', () => close.current())
    return () => watcher.destroy()
  }, [open])
}
