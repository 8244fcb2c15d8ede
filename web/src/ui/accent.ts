import { browserLocal } from '#device/of-browser.ts'

const paint = (accent: string) => document.documentElement.style.setProperty('--accent', accent)

/** Puts the studio's colour in place of the gold, and remembers it for the next visit. */
export function paintAccent(accent: string): void {
  paint(accent)
  browserLocal.write('accent', accent)
}

/** The colour of the last visit, before anything has been read. */
export function paintAsBefore(): void {
  const accent = browserLocal.read('accent') ?? ''
  if (/^#[0-9a-f]{6}$/.test(accent)) paint(accent)
}
