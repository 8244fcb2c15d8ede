import { type Conversation, type Message, otherSide } from '@portal/model/chat'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { read, transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from './announce.ts'

/** Seconds a reader with the thread on screen has to mark it read before a push goes out. */
const onScreenSeconds = 2

/** Trigger on messages: a push soon, a mail later if it is still unread then. */
export async function onMessageCreated(conversation: string, message: string): Promise<void> {
  const delay = parameters.unreadMailDelay.value()
  // One task for all messages of a while; it runs at least one delay after each of them.
  const window = Math.floor(Date.now() / (Math.max(1, delay) * 1_000))
  await Promise.all([
    enqueue(
      'announceMessage',
      { conversation, message },
      `push-${conversation}-${message}`,
      onScreenSeconds,
    ),
    enqueue('announceUnread', { conversation }, `unread-${conversation}-${window}`, delay),
  ])
}

function recipient(conversation: Conversation, side: Message['side']) {
  const toClient = otherSide(side) === 'client'
  return {
    to: toClient ? conversation.client : studioDesk,
    from: toClient ? 'Les' : conversation.clientName,
    link: toClient ? '/portal/chat' : `/desk/chat/${conversation.client}`,
  }
}

/** Pushes one message, unless it has been read by now. */
export async function announceMessage(conversation: string, message: string): Promise<void> {
  const sent = await read(doc.message(conversation, message))
  if (!sent) return
  await transaction(async (tx) => {
    const thread = await tx.read(doc.conversation(conversation))
    const readAt = thread.readAt[otherSide(sent.side)]
    const id = `message-${message}`
    if ((readAt && readAt >= sent.at) || (await tx.find(doc.letter(`${id}-push`)))) return
    const { to, from, link } = recipient(thread, sent.side)
    const text = sent.text.slice(0, 160) || 'A picture'
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
    const { to, from, link } = recipient(thread, thread.last.side)
    const text = thread.last.text || 'A picture'
    announce(tx, { id, kind: 'messages-unread', to, email: null, data: { from, text }, link })
  })
}
