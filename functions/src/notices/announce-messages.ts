import {
  type Content,
  type Conversation,
  type LastWords,
  otherSide,
  type Side,
} from '@portal/model/chat'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from './announce.ts'

/** Seconds a reader with the thread on screen has to mark it read before a push goes out. */
const onScreenSeconds = 2

/** One task for all messages of a while; it runs at least one delay after each of them. */
function gather(queue: string, conversation: string, seconds: number): Promise<void> {
  const window = Math.floor(Date.now() / (Math.max(1, seconds) * 1_000))
  return enqueue(queue, { conversation }, `${queue}-${conversation}-${window}`, seconds)
}

/** Trigger on messages: a push soon, a mail later if it is still unread then. */
export async function onMessageCreated(conversation: string): Promise<void> {
  await Promise.all([
    gather('announceMessages', conversation, onScreenSeconds),
    gather('announceUnread', conversation, parameters.unreadMailDelay.value()),
  ])
}

/** A client's first thread needs no name; a further booking's does. */
function recipient(id: string, { booking, client, clientName }: Conversation, side: Side) {
  return otherSide(side) === 'client'
    ? { to: client, from: 'Les', link: booking ? `/portal/chat/${id}` : '/portal/chat' }
    : { to: studioDesk, from: clientName, link: `/desk/chat/${id}` }
}

/** What a message without words says in a notice. */
const wordless: Record<Content, string> = {
  words: '',
  pictures: 'A picture',
  files: 'A file',
  card: 'Something to look at',
}

const wordsOf = ({ text, about }: LastWords): string => text || wordless[about]

/** Pushes the latest words, unless they have been read by now: one push for a burst. */
export async function announceMessages(conversation: string): Promise<void> {
  await transaction(async (tx) => {
    const thread = await tx.find(doc.conversation(conversation))
    if (!thread?.last || thread.unread[otherSide(thread.last.side)] === 0) return
    const id = `message-${thread.last.message}`
    if (await tx.find(doc.letter(`${id}-push`))) return
    const { to, from, link } = recipient(conversation, thread, thread.last.side)
    const text = wordsOf(thread.last)
    announce(tx, { id, kind: 'message-arrived', to, email: null, data: { from, text }, link })
  })
}

/** Mails the side that still has unread messages: one mail until it has read them. */
export async function announceUnread(conversation: string): Promise<void> {
  await transaction(async (tx) => {
    const thread = await tx.find(doc.conversation(conversation))
    if (!thread?.last) return
    const reader = otherSide(thread.last.side)
    if (thread.unread[reader] === 0) return
    const id = `messages-unread-${conversation}-${reader}-${thread.readAt[reader]?.getTime() ?? 0}`
    if (await tx.find(doc.letter(`${id}-mail`))) return
    const { to, from, link } = recipient(conversation, thread, thread.last.side)
    const text = wordsOf(thread.last)
    announce(tx, { id, kind: 'messages-unread', to, email: null, data: { from, text }, link })
  })
}
