import { z } from 'zod'

/** Half a character that stands alone becomes U+FFFD: what is not well-formed no store takes. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** Line ends of every kind. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Controls but tab and line feed, what turns lines round, and what no font draws. */
const hidden =
  // oxlint-disable-next-line no-control-regex -- controls are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u206f\ufff9-\ufffc]|\p{Noncharacter_Code_Point}/gu

/** Letters of the tag block are seen in the flag of a region alone; elsewhere they hide words. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0001}\u{e0020}-\u{e007f}]/gu

/**
 * Words without what hides in them: controls and overrides that turn lines around, floods of
 * characters without width, and letters with towers of accents. Emoji and every script stay.
 * Well-formed, and the same when it is done again.
 */
export const visibleText = (text: string): string =>
  wellFormed(text)
    .replace(lineEnd, '\n')
    .replace(hidden, '')
    .replace(tags, '$1')
    .replace(/[\u200b-\u200f\u2060-\u2064\ufeff]{2,}/g, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')

/** Whether anything of it is drawn: not blanks, marks and invisible letters alone. */
export const isSeen = (text: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u.test(
    text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''),
  )

/** Words in one line: visible, without breaks, one space where there were several, trimmed. */
export const oneLine = (text: string): string =>
  visibleText(text)
    .replace(/[\t\n]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()

// Browsers before 2024 may have none.
const graphemes =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl
    ? new Intl.Segmenter('en', { granularity: 'grapheme' })
    : null

/** What a reader sees as one character each; code points where a browser cannot tell. */
function* charactersOf(text: string): Generator<string> {
  if (!graphemes) return yield* text
  for (const { segment } of graphemes.segment(text)) yield segment
}

/**
 * The longest beginning of at most `most` UTF-16 units that ends between two characters as people
 * see them, so that no emoji or letter is cut. It is well-formed, and a prefix of the words if they
 * are: rules compare a summary with its message by that.
 */
export function clip(text: string, most: number): string {
  const whole = wellFormed(text)
  if (whole.length <= most) return whole
  let end = 0
  for (const character of charactersOf(whole)) {
    if (end + character.length > most) break
    end += character.length
  }
  if (end > 0) return whole.slice(0, end)
  // One letter with more marks than there is room for.
  for (const point of whole) {
    if (end + point.length > most) break
    end += point.length
  }
  return whole.slice(0, end)
}

/** The first characters of the first two words, as an avatar shows them. */
export const initialsOf = (name: string): string =>
  oneLine(name)
    .split(' ')
    .slice(0, 2)
    .map((word) => charactersOf(word).next().value ?? '')
    .join('')
    .toUpperCase()

/** The longest ending of at most `most` UTF-16 units that begins between two characters. */
export function clipStart(text: string, most: number): string {
  let kept = ''
  for (const character of [...charactersOf(wellFormed(text))].toReversed()) {
    if (kept.length + character.length > most) break
    kept = character + kept
  }
  return kept
}

/** At most `most` UTF-16 units, with an ellipsis where something is left out. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? wellFormed(text) : `${clip(text, most - 1).trimEnd()}…`

/** Words with their lines: visible and trimmed; '' when nothing of them is seen. */
export const prose = (text: string): string => {
  const cleaned = visibleText(text).trim()
  return isSeen(cleaned) ? cleaned : ''
}

/**
 * What people hand in, cleaned before it is measured. `most` counts UTF-16 units, as the `maxLength`
 * of a field does; what rules count (characters) is never more. A line has no breaks; prose keeps
 * them. Neither is blank: `OrNone` takes nothing at all as well, which is how blanks arrive there.
 */
export const Line = (most: number) => z.string().overwrite(oneLine).min(1).max(most).refine(isSeen)
export const LineOrNone = (most: number) =>
  z
    .string()
    .overwrite((text) => (isSeen(text) ? oneLine(text) : ''))
    .max(most)
export const Prose = (most: number) => z.string().overwrite(prose).min(1).max(most)
export const ProseOrNone = (most: number) => z.string().overwrite(prose).max(most)

/**
 * The same words where they are stored. Whatever was ever accepted must be read: rules count
 * characters, of which each may be two units.
 */
export const StoredWords = (most: number) => z.string().max(2 * most)
