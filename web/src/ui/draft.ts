/** What somebody has begun to write, kept on this device for each place they write in. */
const key = (place: string) => `portal.draft.${place}`

export function readDraft(place: string): string {
  try {
    return localStorage.getItem(key(place)) ?? ''
  } catch {
    // A browser that keeps nothing still lets people write.
    return ''
  }
}

export function keepDraft(place: string, text: string): void {
  try {
    if (text) localStorage.setItem(key(place), text)
    else localStorage.removeItem(key(place))
  } catch {
    // As above.
  }
}
