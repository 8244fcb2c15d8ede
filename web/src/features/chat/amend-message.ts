import {
  type Conversation,
  type Message,
  type Reaction,
  type Side,
  summaryOf,
} from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { commit } from '#firebase/write.ts'
import { serverTime, update } from '#firebase/writes.ts'

/** A message in its thread. */
interface Sent {
  conversation: string
  id: string
  value: Message
}

/** The summary's part of a correction: only the last words stand there. */
function summaryWrites({ conversation, id }: Sent, last: Conversation['last'], text: string) {
  if (last?.message !== id) return []
  return [update(doc.conversation(conversation), { 'last.text': summaryOf(text) })]
}

/** Corrects one's own words; rejects after a quarter of an hour. The same words change nothing. */
export async function correctMessage(
  sent: Sent,
  last: Conversation['last'],
  text: string,
): Promise<void> {
  if (text === sent.value.text) return
  await commit(
    update(doc.message(sent.conversation, sent.id), { text, editedAt: serverTime() }),
    ...summaryWrites(sent, last, text),
  )
}

/** Takes a message back; a tombstone stays. A picture alone has no words to change in the summary. */
export const takeBackMessage = (sent: Sent, last: Conversation['last']): Promise<void> =>
  commit(
    update(doc.message(sent.conversation, sent.id), { text: '', attachments: [], deleted: true }),
    ...(sent.value.text === '' ? [] : summaryWrites(sent, last, '')),
  )

/** Sets this side's reaction, or takes the same one away. */
export const reactTo = (sent: Sent, side: Side, reaction: Reaction): Promise<void> =>
  commit(
    update(doc.message(sent.conversation, sent.id), {
      [`reactions.${side}`]: sent.value.reactions[side] === reaction ? null : reaction,
    }),
  )
