import { database } from '#device/database.ts'
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

const messages = database<Waiting>('outgoing-messages')
const files = database<Blob>('outgoing-files')

/** Keeps a message and its files through a reload, as far as the browser has room. */
export async function keepWaiting(
  waiting: Waiting,
  attached: ReadonlyMap<string, Blob>,
): Promise<void> {
  for (const [id, file] of attached) await files.set(id, file)
  await messages.set(waiting.message.id, waiting)
}

/** Writes down how far a message has come, unless it has been let go of. */
export async function noteWaiting(waiting: Waiting): Promise<void> {
  const { id } = waiting.message
  if (await messages.get(id)) await messages.set(id, waiting)
}

/** What a person still has to send from this browser, in order. */
export const keptWaiting = async (person: string): Promise<Waiting[]> =>
  (await messages.entries())
    .map(([, waiting]) => waiting)
    .filter(({ message }) => message.sender === person)
    .toSorted((a, b) => a.at - b.at)

/** A file of a message that waits; null when the browser has thrown it away. */
export const waitingFile = async (id: string): Promise<Blob | null> => (await files.get(id)) ?? null

/** Lets go of a message: the server has it, or its sender does not want it any more. */
export async function dropWaiting({ message }: Waiting): Promise<void> {
  await messages.remove(message.id)
  await files.remove(...message.attachments.map(({ id }) => id))
}
