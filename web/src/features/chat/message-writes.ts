import {
  type Attachment,
  type Card,
  contentOf,
  otherSide,
  type Side,
  summaryOf,
} from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { plus, serverTime, set, update, type Write } from '#firebase/writes.ts'

/** Everything one says at once. The id is the sender's: said twice, it is one message. */
export interface Outgoing {
  id: string
  conversation: string
  sender: string
  side: Side
  text: string
  attachments: Attachment[]
  card: Card | null
  replyTo: string | null
}

/** A message with its conversation's summary, to be written all or nothing. */
export function messageWrites({ id, conversation, side, text, ...own }: Outgoing): Write[] {
  return [
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
      last: { message: id, side, text: summaryOf(text), about: contentOf(own), at: serverTime() },
      [`unread.${otherSide(side)}`]: plus(1),
      ...(side === 'client' ? { done: false } : {}),
    }),
  ]
}
