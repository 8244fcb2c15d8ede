/** What somebody has begun to write, kept on this device for each thread. */
const key = (conversation: string) => `portal.draft.${conversation}`

export function readDraft(conversation: string): string {
  try {
    return localStorage.getItem(key(conversation)) ?? ''
  } catch {
    // A browser that keeps nothing still lets people write.
    return ''
  }
}

export function keepDraft(conversation: string, text: string): void {
  try {
    if (text) localStorage.setItem(key(conversation), text)
    else localStorage.removeItem(key(conversation))
  } catch {
    // As above.
  }
}
