import type { Attachment } from '@portal/model/attachment'
import { type Card, contentOf, otherSide, type Side, summaryOf } from '@portal/model/chat'
import type { Comment } from '@portal/model/comment'
import { doc } from '@portal/model/paths'
import type { Purpose } from '@portal/model/upload-ticket'
import { plus, serverTime, set, update, type Write } from '#firebase/writes.ts'

/** Everything one says at once in a conversation. The id is the sender's: said twice, it is one message. */
export interface OutgoingMessage {
  id: string
  conversation: string
  sender: string
  side: Side
  text: string
  attachments: Attachment[]
  card: Card | null
  replyTo: string | null
}

/** Everything one says at once about a photograph; the same holds for its id. */
export interface OutgoingComment extends Omit<Comment, 'author' | 'at' | 'done' | 'deleted'> {
  id: string
  gallery: string
  sender: string
}

/** What leaves this device once its files have. */
export type Outgoing = OutgoingMessage | OutgoingComment

/** What its files are for, as the server is asked. */
export const purposeOf = (said: Outgoing): Purpose =>
  'conversation' in said
    ? { kind: 'message', conversation: said.conversation, message: said.id }
    : { kind: 'comment', gallery: said.gallery, comment: said.id }

/** Where it will be stored. */
export const pathOf = (said: Outgoing) =>
  'conversation' in said
    ? doc.message(said.conversation, said.id)
    : doc.comment(said.gallery, said.id)

/** A message with its conversation's summary, to be written all or nothing. */
export function messageWrites({ id, conversation, side, text, ...own }: OutgoingMessage): Write[] {
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

const commentWrites = ({ id, gallery, sender, ...said }: OutgoingComment): Write[] => [
  set(doc.comment(gallery, id), {
    ...said,
    author: sender,
    at: serverTime(),
    done: null,
    deleted: false,
  }),
]

/** All that is written for it. */
export const writesOf = (said: Outgoing): Write[] =>
  'conversation' in said ? messageWrites(said) : commentWrites(said)
