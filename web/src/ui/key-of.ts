/** What a key event says, of the browser or as React passes it on. */
interface KeyEvent {
  key: string
  isComposing?: boolean
  keyCode?: number
  nativeEvent?: { isComposing?: boolean; keyCode?: number }
}

/**
 * The key somebody pressed; '' while it belongs to an input method that composes a word, where Enter
 * takes a suggestion. Safari ends the composition before that Enter arrives and tells it by the key
 * code 229 alone (UI Events, "keyCode").
 */
export function keyOf(event: KeyEvent): string {
  const { isComposing, keyCode } = event.nativeEvent ?? event
  return isComposing === true || keyCode === 229 ? '' : event.key
}
