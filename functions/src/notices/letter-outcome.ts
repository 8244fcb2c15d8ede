/** What came of sending a letter. */
export type LetterOutcome =
  | { state: 'sent'; receipt: string }
  /** There is nobody to send it to; `fault` when that is not the person's own choice. */
  | { state: 'dropped'; fault: string | null }

/** Words cut to so many characters, with an ellipsis where some are missing. */
export function cut(words: string, most: number): string {
  const characters = Array.from(words)
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`
}
