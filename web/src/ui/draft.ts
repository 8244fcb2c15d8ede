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

/** Words that could not leave are there again, unless newer ones were begun; whether they are. */
export function giveBackDraft(place: string, text: string): boolean {
  const mayBe = readDraft(place) === ''
  if (mayBe) keepDraft(place, text)
  return mayBe
}

export function keepDraft(place: string, text: string): void {
  try {
    if (text) localStorage.setItem(key(place), text)
    else localStorage.removeItem(key(place))
  } catch {
    // As above.
  }
}
