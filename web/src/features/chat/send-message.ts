import { type Attachment, otherSide, type Side, summaryOf } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { commit, plus, serverTime, set, update } from '#firebase/write.ts'

/**
 * Sends a message with its conversation's summary, all or nothing; it shows at once, also offline.
 * The id makes a retry the same message. Rejects when the rules refuse it.
 */
export function sendMessage(message: {
  id: string
  conversation: string
  sender: string
  side: Side
  text: string
  attachments: Attachment[]
  replyTo: string | null
}): Promise<void> {
  const { id, conversation, side, text, ...own } = message
  return commit(
    set(doc.message(conversation, id), {
      ...own,
      side,
      text,
      at: serverTime(),
      editedAt: null,
      deleted: false,
      reactions: { client: null, studio: null },
    }),
    update(doc.conversation(conversation), {
      last: { message: id, side, text: summaryOf(text), at: serverTime() },
      [`unread.${otherSide(side)}`]: plus(1),
      ...(side === 'client' ? { done: false } : {}),
    }),
  )
}
