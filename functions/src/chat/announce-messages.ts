import {
  type Content,
  contentOf,
  isWaiting,
  readAtOf,
  Side,
  summaryLimit,
  type Talker,
} from '@portal/model/chat'
import type { ConversationId } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { oneLine, shortened } from '@portal/model/words'
import { list, read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { tasks } from '../tasks.ts'
import { announce } from '../outbox/announce.ts'
import { gather } from './gather.ts'
import { newestOf, readersOn, type Thread, threadAt, toldTo } from './thread-readers.ts'

/** Seconds a reader with the thread on screen has to mark it read before a push goes out. */
const onScreenSeconds = 2

/** Trigger on messages: a push soon, a mail later if it is still unread then. */
export async function onMessageCreated(conversation: string): Promise<void> {
  await Promise.all([
    gather(tasks.announceMessages, conversation, onScreenSeconds),
    gather(tasks.announceUnread, conversation, parameters.unreadMailDelay.value()),
  ])
}

/** What a message without words says in a notice. */
const wordless: Record<Content, string> = {
  words: '',
  pictures: 'A picture',
  files: 'A file',
  card: 'Something for you to see',
  'taken-back': '',
}

/** What a side was told last. */
interface Told {
  message: string
  at: Date
  text: string
}

async function newestTold(side: Side, id: ConversationId): Promise<Told | null> {
  const [row] = await list(newestOf(id), toldTo(side))
  if (!row) return null
  const said = shortened(oneLine(row.value.text), summaryLimit)
  const text = said || wordless[contentOf(row.value)] || 'A message'
  return { message: row.id, at: row.value.at, text }
}

/** Somebody who has not read everything, with the newest of what they have not. */
interface Waiting {
  reader: Talker
  told: Told
}

/**
 * Both sides may wait at once: when both have written, the last words are only one's. So may a
 * partner when the client has read everything, and the client when a partner has.
 */
async function whoWaits(id: ConversationId, thread: Thread): Promise<Waiting[]> {
  const sides = await Promise.all(
    Side.options.map(async (side): Promise<Waiting[]> => {
      if (thread.unread[side] === 0 && (side === 'studio' || thread.partners.length === 0))
        return []
      const told = await newestTold(side, id)
      if (!told) return []
      return readersOn(side, thread)
        .map((person) => ({ reader: { person, side }, told }))
        .filter(({ reader }) => isWaiting(thread, reader, told.at))
    }),
  )
  return sides.flat()
}

/**
 * Tells everybody who waits once under the id that `idOf` makes, a partner under one of their own;
 * a second task finds the delivery.
 */
async function tell(
  conversation: string,
  kind: 'message-arrived' | 'messages-unread',
  idOf: (waiting: Waiting, thread: Thread) => string,
): Promise<void> {
  const [thread, studio] = await Promise.all([
    read(threadAt(conversation)),
    read(only(doc.studio(), 'name')),
  ])
  if (!thread) return
  const channel = kind === 'message-arrived' ? 'push' : 'mail'
  for (const waiting of await whoWaits(conversation, thread)) {
    const { reader, told } = waiting
    const { person: to, side } = reader
    const isPartner = thread.partners.includes(to)
    const id = `${idOf(waiting, thread)}${isPartner ? `-${to}` : ''}`
    await transaction(async (tx) => {
      const now = await tx.find(threadAt(conversation))
      if (!now || !readersOn(side, now).includes(to) || !isWaiting(now, reader, told.at)) return
      if (await tx.find(doc.letter(`${id}-${channel}`))) return
      announce(tx, {
        id,
        kind,
        to,
        email: null,
        data: {
          from: side === 'client' ? (studio?.name ?? 'Your photographer') : now.clientName,
          text: told.text,
        },
        about: { conversation },
        ...(isPartner && { sharedBy: now.client }),
      })
    })
  }
}

/** Pushes the latest words, unless they have been read by now: one push for a burst. */
export const announceMessages = (conversation: string): Promise<void> =>
  tell(conversation, 'message-arrived', ({ told }) => `message-${told.message}`)

const hourMs = 3_600_000

/**
 * Mails everybody who still has unread messages: one mail for a burst, and while they stay unread
 * another one at most an hour later, when there are new words.
 */
export const announceUnread = (conversation: string): Promise<void> =>
  tell(conversation, 'messages-unread', ({ reader, told }, thread) => {
    const since = readAtOf(thread, reader)?.getTime() ?? 0
    const hour = Math.floor(told.at.getTime() / hourMs)
    return `messages-unread-${conversation}-${reader.side}-${since}-${hour}`
  })
