import { z } from 'zod'
import { CalendarDate } from './calendar.ts'
import { foldWords } from './fold.ts'
import { PersonId } from './ids.ts'
import { StoredWords } from './words.ts'

/** What Les's lists and ⌘K find. */
export const SearchKind = z.enum(['client', 'booking', 'gallery', 'invoice'])
export type SearchKind = z.infer<typeof SearchKind>

/** The longest beginning of words (UTF-16 units) that is kept; what is typed is cut to it as well. */
export const keyLimit = 16
/** The most beginnings of one record. */
export const mostKeys = 400
/** So many words of a phrase count. */
const mostWords = 12
/** Grows when entries are to hold something else: all of them are then made anew. */
export const searchVersion = 2
/** The most entries that one listener follows. */
export const searchLimit = 100

/**
 * One thing that can be found, beside the record itself, so that no list has to be read through. The
 * server keeps it; Les alone reads it.
 */
export const SearchEntry = z.strictObject({
  kind: SearchKind,
  /** The id of the record. */
  of: z.string().min(1).max(128),
  /** Whose it is; of a client the same as `of`. */
  client: PersonId,
  /** The client's name. */
  title: StoredWords(80),
  /** The address of a client, what was booked, what the gallery is called, an invoice's number. */
  about: StoredWords(254),
  /** The day of the shoot, or of the invoice. */
  day: CalendarDate.nullable(),
  /** The title as lists are ordered by it: folded. */
  sort: z.string().max(80),
  /** Every beginning of its words that it is found by, folded. */
  keys: z.array(z.string().min(1).max(keyLimit)).max(mostKeys),
  /** Since when it is there; the newest come first. */
  at: z.date(),
  /** How a gallery or an invoice stands, whatever day it is: lists are narrowed by it. */
  state: z.string().max(20).nullable().default(null),
  /** Where a gallery or an invoice comes in Les's lists; they ascend. */
  rank: z.string().max(80).nullable().default(null),
})
export type SearchEntry = z.infer<typeof SearchEntry>

/** Where an entry is kept. */
export const searchIdOf = (kind: SearchKind, of: string): string => `${kind}-${of}`

/**
 * Every beginning of words that were folded, the longest last. By code points, for half a syllable
 * of Hangul is what one has typed of it.
 */
function beginningsOf(words: string): string[] {
  const beginnings: string[] = []
  let far = ''
  for (const point of words) {
    if (far.length + point.length > keyLimit) break
    far += point
    if (point !== ' ') beginnings.push(far)
  }
  return beginnings
}

const keyOf = (words: string): string => beginningsOf(words).at(-1) ?? ''

/** Words from each of them on; few enough words go round, so that "maes ann" finds Ann Maes. */
function turnsOf(phrase: string): string[] {
  const words = foldWords(phrase).split(' ').filter(Boolean).slice(0, mostWords)
  const goesRound = words.length <= 4
  return words.map((_, at) =>
    [...words.slice(at), ...(goesRound ? words.slice(0, at) : [])].join(' '),
  )
}

/** Everything that phrases are found by; of too many the first phrases' come first. */
export const keysOf = (...phrases: readonly string[]): string[] =>
  [...new Set(phrases.flatMap(turnsOf).flatMap(beginningsOf))].slice(0, mostKeys)

/** What is asked of the entries, and what of the found ones has to be there besides. */
export interface Search {
  /** What `keys` has to hold. */
  key: string
  /** The same by the longest word alone, for words in another order; null when there is one word. */
  byWord: string | null
  /** Each has to be one of the keys. */
  words: readonly string[]
}

/** What somebody has typed as it is asked for; null while there is no letter or digit in it. */
export function searchOf(typed: string): Search | null {
  const whole = foldWords(typed)
  if (whole === '') return null
  const words = whole.split(' ').slice(0, mostWords)
  const [longest = whole] = words.toSorted((a, b) => b.length - a.length)
  return {
    key: keyOf(whole),
    byWord: words.length > 1 ? keyOf(longest) : null,
    words: words.map(keyOf),
  }
}

/** Whether an entry has every word that was typed. */
export const answers = ({ keys }: Pick<SearchEntry, 'keys'>, { words }: Search): boolean =>
  words.every((word) => keys.includes(word))
