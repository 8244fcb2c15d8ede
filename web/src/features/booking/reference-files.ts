import type { Reference } from '@portal/model/moodboard'
import { plainFileName } from '@portal/model/upload'
import { database } from '#device/database.ts'

/** Whose booking a file is for. */
export interface Target {
  booking: string
  person: string
}

/** What is known of a picture that waits; `target` is null until the request has arrived. */
export interface FileNote {
  name: string
  /** When it was added, ms since 1970. */
  at: number
  target: Target | null
}

/** A picture that waits in this browser. */
export interface KeptFile extends FileNote {
  file: Blob
}

/** A board that was sent with a request and that the server does not have yet. */
export interface KeptBoard {
  person: string
  references: Reference[]
}

/** How long (ms) a picture of an abandoned request stays. */
const abandonedMs = 24 * 3_600_000

const pictures = database<Blob>('reference-pictures')
const notes = database<FileNote>('reference-notes')
const boards = database<KeptBoard>('reference-boards')

/** Keeps a picture through a reload; where the browser has no room, as long as the page lives. */
export async function keepFile(
  id: string,
  file: Blob,
  name: string,
  target: Target | null,
): Promise<void> {
  await notes.set(id, { name: plainFileName(name), at: Date.now(), target })
  await pictures.set(id, file)
}

/** A picture of this browser; null when it was added on another device. */
export async function keptFile(id: string): Promise<KeptFile | null> {
  const [note, file] = await Promise.all([notes.get(id), pictures.get(id)])
  return note && file ? { ...note, file } : null
}

async function forget(ids: string[]): Promise<void> {
  await pictures.remove(...ids)
  await notes.remove(...ids)
}

/** Lets go of a picture: it is in Storage, or nobody wants it any more. */
export const dropFile = (id: string): Promise<void> => forget([id])

/** How long (ms) a removed picture can come back; a little longer than the offer to undo it. */
const undoMs = 12_000
const leaving = new Map<string, ReturnType<typeof setTimeout>>()

/** Lets go of a picture unless `stayAfterAll` is asked for soon. */
export function dropSoon(id: string): void {
  clearTimeout(leaving.get(id))
  leaving.set(
    id,
    setTimeout(() => void dropFile(id), undoMs),
  )
}

export const stayAfterAll = (id: string): void => clearTimeout(leaving.get(id))

/** Says which booking the pictures became part of. Those that are not here are left out. */
export async function assignFiles(ids: readonly string[], target: Target): Promise<void> {
  for (const id of ids) {
    const note = await notes.get(id)
    if (note) await notes.set(id, { ...note, target })
  }
}

/** Every picture that waits in this browser, by its id; without the files, which are large. */
export const keptNotes = async (): Promise<Map<string, FileNote>> => new Map(await notes.entries())

/** Which pictures of requests that were never sent are dropped: a day old, and on no board. */
export const abandoned = (
  kept: ReadonlyMap<string, Pick<FileNote, 'at' | 'target'>>,
  wanted: ReadonlySet<string>,
  now: number,
): string[] =>
  [...kept]
    .filter(([id, { at, target }]) => !target && !wanted.has(id) && now - at > abandonedMs)
    .map(([id]) => id)

/** Lets go of what abandoned requests have left here. */
export async function dropAbandoned(wanted: ReadonlySet<string>): Promise<void> {
  const gone = abandoned(await keptNotes(), wanted, Date.now())
  if (gone.length > 0) await forget(gone)
}

/** Keeps a board until the server has it. */
export async function keepBoard(booking: string, board: KeptBoard): Promise<void> {
  await boards.set(booking, board)
}

export const dropBoard = (booking: string): Promise<void> => boards.remove(booking)

/** Every board that the server does not have yet, by its booking. */
export const keptBoards = async (): Promise<Map<string, KeptBoard>> =>
  new Map(await boards.entries())
