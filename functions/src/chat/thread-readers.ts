import { type Conversation, Message, otherSide, type Side } from '@portal/model/chat'
import { type ConversationId, type PersonId, studioDesk } from '@portal/model/ids'
import { collection, doc, only } from '@portal/model/paths'
import type { Narrow } from '#platform/narrowing'
import { z } from 'zod'

/** What is needed of a thread: its last words may be anything. */
export const threadAt = (id: ConversationId) =>
  only(doc.conversation(id), 'client', 'clientName', 'partners', 'unread', 'readAt', 'readBy')
export type Thread = z.infer<ReturnType<typeof threadAt>['schema']>

/** Messages as far as they can be read: whoever waits is told that there is something. */
export const newestOf = (id: ConversationId) => ({
  path: collection.messages(id).path,
  schema: z.object({
    at: Message.shape.at,
    text: Message.shape.text.catch(''),
    attachments: Message.shape.attachments.catch([]),
    card: Message.shape.card.catch(null),
  }),
})

/** The newest message that a side was told by the other. */
export const toldTo =
  (side: Side): Narrow =>
  (all) =>
    all
      .where('side', '==', otherSide(side))
      .where('deleted', '==', false)
      .orderBy('at', 'desc')
      .limit(1)

/** Who reads on a side: the client and the client's partners, or Les. */
export const readersOn = (
  side: Side,
  { client, partners }: Pick<Conversation, 'client' | 'partners'>,
): PersonId[] => (side === 'client' ? [client, ...partners] : [studioDesk])
