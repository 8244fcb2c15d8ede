const key = 'accent'

const paint = (accent: string) => document.documentElement.style.setProperty('--accent', accent)

/** Puts the studio's colour in place of the gold, and remembers it for the next visit. */
export function paintAccent(accent: string): void {
  paint(accent)
  try {
    localStorage.setItem(key, accent)
  } catch {
    // Without storage the next visit begins in gold.
    return
  }
}

/** The colour of the last visit, before anything has been read. */
export function paintAsBefore(): void {
  try {
    const accent = localStorage.getItem(key) ?? ''
    if (/^#[0-9a-f]{6}$/.test(accent)) paint(accent)
  } catch {
    return
  }
}
