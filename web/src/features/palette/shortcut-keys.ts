import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The names of the keys on this device. */
export const keys = isMac ? text.palette.keys.mac : text.palette.keys.others

/** The same shortcut for assistive technology (`aria-keyshortcuts`). */
export const spokenShortcut = isMac ? 'Meta+K' : 'Control+K Meta+K'

/** ⌘K; also Ctrl+K where that does not delete the rest of a line. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  keyOf(event).toLowerCase() === 'k' &&
  (event.metaKey || (event.ctrlKey && !isMac)) &&
  !event.altKey &&
  !event.shiftKey
