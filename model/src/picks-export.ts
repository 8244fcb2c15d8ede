import { byName } from './arrangement.ts'
import { isToRetouch, type Thread } from './comment.ts'
import { type Csv, csvOf } from './csv.ts'
import { isFound } from './fold.ts'
import type { SheetPhoto } from './gallery.ts'
import type { PhotoId } from './ids.ts'
import { visibleText } from './words.ts'

/** The photos somebody chose, by their file names. */
export const chosenPhotos = (
  photos: readonly SheetPhoto[],
  chosen: ReadonlySet<PhotoId>,
): SheetPhoto[] =>
  photos.filter(({ id }) => chosen.has(id)).toSorted((a, b) => byName(a.name, b.name))

/** A name without its extension: what was proofed as JPEG was taken as raw. */
const stemOf = (name: string): string => name.replace(/(?<=.)\.[^.]+$/, '')

/** What finds photos in a program that holds their raw files. */
export interface PhotoSearch {
  /** To be pasted into the program's search. */
  text: string
  /** Names that no search tells from others of the gallery; they are to be chosen by hand. */
  left: string[]
}

/**
 * Searches split at spaces and commas, find a word in the middle of a name, and do not mind case. So
 * each photo is searched by the end of its name and the point behind it, which tells Smith-1 from
 * Smith-10; where another photo's name holds that as well, it is left.
 */
function searchFor(
  names: readonly string[],
  all: readonly string[],
  separator: string,
): PhotoSearch {
  const stems = new Set(names.map(stemOf))
  const others = all.map(stemOf).filter((stem) => !stems.has(stem))
  const words = new Set<string>()
  const left = new Set<string>()
  for (const name of names) {
    const last = stemOf(name)
      .split(/[\s,]+/)
      .at(-1)
    // In front of a word, + and ! tell Lightroom how to search.
    const word = `${last?.replace(/^[+!]+/, '')}.`
    const isOthers = (stem: string) => isFound(word, `${stem}.`)
    if (word === '.' || others.some(isOthers)) left.add(name)
    else words.add(word)
  }
  return { text: [...words].join(separator), left: [...left] }
}

/**
 * What finds the photos in Lightroom Classic: Library, Text, Filename, "Contains"; words with
 * commas between them find each of them.
 */
export const lightroomSearch = (names: readonly string[], all: readonly string[]): PhotoSearch =>
  searchFor(names, all, ', ')

/** What finds the photos in Capture One, in the search field of its browser. */
export const captureOneSearch = (names: readonly string[], all: readonly string[]): PhotoSearch =>
  searchFor(names, all, ' OR ')

/** What a client says of one photo, a line for each comment. */
const saidOf = (threads: readonly Thread[]): string =>
  threads
    .flatMap(({ first, answers }) => [first, ...answers])
    .filter(({ value }) => !value.deleted)
    .map(({ value: { side, text, attachments } }) =>
      [`${side}:`, visibleText(text), ...attachments.map(({ name }) => `[${name}]`)]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n')

/** A table of every photo that was chosen or spoken of, by file name, for a spreadsheet. */
export function picksCsv(
  photos: readonly SheetPhoto[],
  chosen: ReadonlySet<PhotoId>,
  threads: ReadonlyMap<PhotoId, readonly Thread[]>,
): Csv {
  const named = new Set([...chosen, ...threads.keys()])
  const rows = chosenPhotos(photos, named).map(({ id, name }) => {
    const said = threads.get(id) ?? []
    return [
      name,
      chosen.has(id) ? 'yes' : 'no',
      said.filter(({ open }) => open).length,
      said.some(isToRetouch) ? 'yes' : 'no',
      saidOf(said),
    ]
  })
  return csvOf([['file', 'chosen', 'open threads', 'to retouch', 'comments'], ...rows])
}
