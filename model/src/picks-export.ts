import { byName } from './arrangement.ts'
import { visibleText } from './chat.ts'
import { isToRetouch, type Thread } from './comment.ts'
import { csvOf } from './csv.ts'
import type { SheetPhoto } from './gallery.ts'
import type { PhotoId } from './ids.ts'

/** The photos somebody chose, by their file names. */
export const chosenPhotos = (
  photos: readonly SheetPhoto[],
  chosen: ReadonlySet<PhotoId>,
): SheetPhoto[] =>
  photos.filter(({ id }) => chosen.has(id)).toSorted((a, b) => byName(a.name, b.name))

/** The names without their extensions, each once: what was proofed as JPEG was taken as raw. */
const stems = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.replace(/(?<=.)\.[^.]+$/, ''))),
]

/**
 * What finds the photos in Lightroom Classic: Library, Text, Filename, "Contains"; words with
 * commas between them find each of them.
 */
export const lightroomSearch = (names: readonly string[]): string => stems(names).join(', ')

/** What finds the photos in Capture One, in the search field of its browser. */
export const captureOneSearch = (names: readonly string[]): string => stems(names).join(' OR ')

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
): string {
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
