import type { Reference } from '@portal/model/moodboard'
import { plainFileName } from '@portal/model/upload'
import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval'

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

// Opened when first needed: a browser may have no such storage, and tests have none. Each is a
// database of its own, because `idb-keyval` opens a database with one store.
const opened = new Map<string, UseStore>()
function store(name: 'pictures' | 'notes' | 'boards'): UseStore {
  const known = opened.get(name) ?? createStore(`reference-${name}`, name)
  opened.set(name, known)
  return known
}

/** What was added in this visit, so that it can be shown and sent where nothing can be stored. */
const inHand = new Map<string, KeptFile>()

/** Keeps a picture through a reload. Rejects when the browser has no room; it is in hand even so. */
export async function keepFile(
  id: string,
  file: Blob,
  name: string,
  target: Target | null,
): Promise<void> {
  const note: FileNote = { name: plainFileName(name), at: Date.now(), target }
  inHand.set(id, { ...note, file })
  await set(id, note, store('notes'))
  try {
    await set(id, file, store('pictures'))
  } catch (error) {
    await del(id, store('notes'))
    throw error
  }
}

/** A picture of this browser; null when it was added on another device. */
export async function keptFile(id: string): Promise<KeptFile | null> {
  const held = inHand.get(id)
  if (held) return held
  const [note, file] = await Promise.all([
    get<FileNote>(id, store('notes')),
    get<Blob>(id, store('pictures')),
  ])
  return note && file ? { ...note, file } : null
}

async function forget(ids: string[]): Promise<void> {
  for (const id of ids) inHand.delete(id)
  await delMany(ids, store('pictures'))
  await delMany(ids, store('notes'))
}

/** Lets go of a picture: it is in Storage, or nobody wants it any more. */
export const dropFile = (id: string): Promise<void> => forget([id])

/** How long (ms) a removed picture can come back; a little longer than the offer to undo it. */
const undoMs = 12_000
const leaving = new Map<string, ReturnType<typeof setTimeout>>()

/** Lets go of a picture unless `stayAfterAll` is asked for soon. */
export function dropSoon(id: string): void {
  clearTimeout(leaving.get(id))
  const drop = () => void dropFile(id).catch(() => undefined)
  leaving.set(id, setTimeout(drop, undoMs))
}

export const stayAfterAll = (id: string): void => clearTimeout(leaving.get(id))

/** Says which booking the pictures became part of. Those that are not here are left out. */
export async function assignFiles(ids: readonly string[], target: Target): Promise<void> {
  for (const id of ids) {
    const held = inHand.get(id)
    if (held) inHand.set(id, { ...held, target })
    const note = await get<FileNote>(id, store('notes'))
    if (note) await set(id, { ...note, target }, store('notes'))
  }
}

/** Every picture that waits in this browser, by its id; without the files, which are large. */
export async function keptNotes(): Promise<Map<string, FileNote>> {
  return new Map(await entries<string, FileNote>(store('notes')))
}

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
export const keepBoard = (booking: string, board: KeptBoard): Promise<void> =>
  set(booking, board, store('boards'))

export const dropBoard = (booking: string): Promise<void> => del(booking, store('boards'))

/** Every board that the server does not have yet, by its booking. */
export async function keptBoards(): Promise<Map<string, KeptBoard>> {
  return new Map(await entries<string, KeptBoard>(store('boards')))
}
