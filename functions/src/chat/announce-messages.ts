import {
  type Content,
  contentOf,
  type Conversation,
  Message,
  otherSide,
  Side,
  summaryLimit,
} from '@portal/model/chat'
import { type ConversationId, type PersonId, studioDesk } from '@portal/model/ids'
import type { Announcement } from '@portal/model/notice'
import { collection, doc, only } from '@portal/model/paths'
import { oneLine, shortened } from '@portal/model/words'
import { list, read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { z } from 'zod'
import { type Tasks, tasks } from '../tasks.ts'
import { announce } from '../outbox/announce.ts'

/** Seconds a reader with the thread on screen has to mark it read before a push goes out. */
const onScreenSeconds = 2

/**
 * One task for all messages of a while, which runs `seconds` after the while is over: at least so
 * long after each of them.
 */
function gather(
  task: Tasks['announceMessages' | 'announceUnread'],
  conversation: string,
  seconds: number,
): Promise<void> {
  const whileMs = Math.max(1_000, seconds * 200)
  const number = Math.floor(Date.now() / whileMs)
  const left = Math.ceil(((number + 1) * whileMs - Date.now()) / 1_000)
  return enqueue(task, { conversation }, `${task.name}-${conversation}-${number}`, left + seconds)
}

/** Trigger on messages: a push soon, a mail later if it is still unread then. */
export async function onMessageCreated(conversation: string): Promise<void> {
  await Promise.all([
    gather(tasks.announceMessages, conversation, onScreenSeconds),
    gather(tasks.announceUnread, conversation, parameters.unreadMailDelay.value()),
  ])
}

/** Who hears of what a side has not read: the client with the client's partners, or Les. */
function recipients(
  { client, clientName, partners }: Pick<Conversation, 'client' | 'clientName' | 'partners'>,
  reader: Side,
  studio: string,
): { to: PersonId; from: string }[] {
  return reader === 'client'
    ? [client, ...partners].map((to) => ({ to, from: studio }))
    : [{ to: studioDesk, from: clientName }]
}

/** What a message without words says in a notice. */
const wordless: Record<Content, string> = {
  words: '',
  pictures: 'A picture',
  files: 'A file',
  card: 'Something to look at',
  'taken-back': '',
}

/** What is needed of a thread: its last words may be anything. */
const threadAt = (id: ConversationId) =>
  only(doc.conversation(id), 'client', 'clientName', 'partners', 'unread', 'readAt')
type Thread = z.infer<ReturnType<typeof threadAt>['schema']>

/** Messages as far as they can be read: whoever waits is told that there is something. */
const newestOf = (id: ConversationId) => ({
  path: collection.messages(id).path,
  schema: z.object({
    at: Message.shape.at,
    text: Message.shape.text.catch(''),
    attachments: Message.shape.attachments.catch([]),
    card: Message.shape.card.catch(null),
  }),
})

/** A side that has not read everything, with the newest of what it has not. */
interface Waiting {
  reader: Side
  message: string
  at: Date
  text: string
}

/** Both sides may wait at once: when both have written, the last words are only one's. */
async function waitingSides(id: string, thread: Thread): Promise<Waiting[]> {
  const readers = Side.options.filter((side) => thread.unread[side] > 0)
  const newest = await Promise.all(
    readers.map(async (reader): Promise<Waiting[]> => {
      const [row] = await list(newestOf(id), (all) =>
        all
          .where('side', '==', otherSide(reader))
          .where('deleted', '==', false)
          .orderBy('at', 'desc')
          .limit(1),
      )
      if (!row) return []
      const said = shortened(oneLine(row.value.text), summaryLimit)
      const text = said || wordless[contentOf(row.value)] || 'A message'
      return [{ reader, message: row.id, at: row.value.at, text }]
    }),
  )
  return newest.flat()
}

/**
 * Tells each waiting side once under the id that `idOf` makes; a second task finds the delivery.
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
  const name = studio?.name ?? 'Your photographer'
  for (const waiting of await waitingSides(conversation, thread)) {
    const id = idOf(waiting, thread)
    const channel = kind === 'message-arrived' ? 'push' : 'mail'
    await transaction(async (tx) => {
      const now = await tx.find(threadAt(conversation))
      if (!now || now.unread[waiting.reader] === 0) return
      if (await tx.find(doc.letter(`${id}-${channel}`))) return
      for (const { to, from } of recipients(now, waiting.reader, name)) {
        const isPartner = now.partners.includes(to)
        announce(tx, {
          id: isPartner ? `${id}-${to}` : id,
          kind,
          to,
          email: null,
          data: { from, text: waiting.text },
          about: isPartner ? { conversation, client: now.client } : { conversation },
        } as Announcement)
      }
    })
  }
}

/** Pushes the latest words, unless they have been read by now: one push for a burst. */
export const announceMessages = (conversation: string): Promise<void> =>
  tell(conversation, 'message-arrived', ({ message }) => `message-${message}`)

const hourMs = 3_600_000

/**
 * Mails the side that still has unread messages: one mail for a burst, and while they stay unread
 * another one at most an hour later, when there are new words.
 */
export const announceUnread = (conversation: string): Promise<void> =>
  tell(conversation, 'messages-unread', ({ reader, at }, { readAt }) => {
    const since = readAt[reader]?.getTime() ?? 0
    return `messages-unread-${conversation}-${reader}-${since}-${Math.floor(at.getTime() / hourMs)}`
  })
