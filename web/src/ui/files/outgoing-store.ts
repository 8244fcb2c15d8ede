import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval'
import type { Outgoing, OutgoingComment, OutgoingMessage } from './outgoing-writes.ts'

/** Words that have not left this device, because their files have not, or a message before them. */
export interface Waiting<Said extends Outgoing = Outgoing> {
  /** A message, or a comment on a photograph. */
  message: Said
  /** When it was sent, ms since 1970; the order in which they leave. */
  at: number
  /** Its files that are in Storage already. */
  stored: string[]
  /** It has been sent at least once; what came of it may not have been heard. */
  tried: boolean
  /** Refused by the server: it waits for its sender to try again or to let it go. */
  refused: boolean
}

export type WaitingMessage = Waiting<OutgoingMessage>
export type WaitingComment = Waiting<OutgoingComment>

/** What waits in one conversation. */
export const waitingIn = (all: readonly Waiting[], conversation: string): WaitingMessage[] =>
  all.filter(
    (one): one is WaitingMessage =>
      'conversation' in one.message && one.message.conversation === conversation,
  )

/** What waits to be said about the photographs of one gallery. */
export const waitingAbout = (all: readonly Waiting[], gallery: string | null): WaitingComment[] =>
  all.filter(
    (one): one is WaitingComment => 'gallery' in one.message && one.message.gallery === gallery,
  )

// Opened when first needed: a browser may have no such storage, and tests have none. Each is a
// database of its own, because `idb-keyval` opens a database with one store.
const opened = new Map<string, UseStore>()
function store(name: 'messages' | 'files'): UseStore {
  const known = opened.get(name) ?? createStore(`outgoing-${name}`, name)
  opened.set(name, known)
  return known
}

/** What this visit wrote, so that it can be sent where nothing can be stored. */
const messagesInHand = new Map<string, Waiting>()
const filesInHand = new Map<string, Blob>()

/** Those in hand that are stored as well: when they are not any more, they are over. */
const stored = new Set<string>()

function forget(id: string): void {
  for (const file of messagesInHand.get(id)?.message.attachments ?? []) filesInHand.delete(file.id)
  messagesInHand.delete(id)
  stored.delete(id)
}

/** Keeps a message and its files through a reload, as far as the browser has room. */
export async function keepWaiting(
  waiting: Waiting,
  files: ReadonlyMap<string, Blob>,
): Promise<void> {
  messagesInHand.set(waiting.message.id, waiting)
  for (const [id, file] of files) filesInHand.set(id, file)
  try {
    for (const [id, file] of files) await set(id, file, store('files'))
    await set(waiting.message.id, waiting, store('messages'))
    stored.add(waiting.message.id)
  } catch {
    // No room or no storage: it is in hand, and goes out while this page is open.
  }
}

/** Writes down how far a message has come. */
export async function noteWaiting(waiting: Waiting): Promise<void> {
  if (messagesInHand.has(waiting.message.id)) messagesInHand.set(waiting.message.id, waiting)
  try {
    if (await get(waiting.message.id, store('messages')))
      await set(waiting.message.id, waiting, store('messages'))
  } catch {
    // As above.
  }
}

/** What a person still has to send from this browser, in order. */
export async function keptWaiting(person: string): Promise<Waiting[]> {
  const all = new Map<string, Waiting>()
  try {
    for (const [id, waiting] of await entries<string, Waiting>(store('messages')))
      all.set(id, waiting)
    // Another window has let go of it.
    for (const id of stored) if (!all.has(id)) forget(id)
  } catch {
    // As above.
  }
  // After what is stored: something may have been written while that was read.
  for (const [id, waiting] of messagesInHand) all.set(id, waiting)
  return [...all.values()]
    .filter(({ message }) => message.sender === person)
    .toSorted((a, b) => a.at - b.at)
}

/** A file of a message that waits; null when the browser has thrown it away. */
export async function waitingFile(id: string): Promise<Blob | null> {
  const held = filesInHand.get(id)
  if (held) return held
  try {
    return (await get<Blob>(id, store('files'))) ?? null
  } catch {
    return null
  }
}

/** Lets go of a message: the server has it, or its sender does not want it any more. */
export async function dropWaiting({ message }: Waiting): Promise<void> {
  const files = message.attachments.map(({ id }) => id)
  forget(message.id)
  try {
    await del(message.id, store('messages'))
    await delMany(files, store('files'))
  } catch {
    // As above.
  }
}
