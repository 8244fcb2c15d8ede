import type { Message, Reaction, Side } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { commit } from '#firebase/write.ts'
import { serverTime, update } from '#firebase/writes.ts'

/** A message in its thread. */
interface Sent {
  conversation: string
  id: string
  value: Message
}

/**
 * Corrects one's own words; rejects after a quarter of an hour. The same words change nothing. The
 * summary follows on the server (`amendSummary`): in one batch with it, an answer that came in
 * between would undo both.
 */
export async function correctMessage(sent: Sent, text: string): Promise<void> {
  if (text === sent.value.text) return
  await commit(update(doc.message(sent.conversation, sent.id), { text, editedAt: serverTime() }))
}

/** Takes a message back with its files and its card; a tombstone stays. */
export const takeBackMessage = (sent: Sent): Promise<void> =>
  commit(
    update(doc.message(sent.conversation, sent.id), {
      text: '',
      attachments: [],
      card: null,
      deleted: true,
    }),
  )

/** Sets this side's reaction, or takes the same one away. */
export const reactTo = (sent: Sent, side: Side, reaction: Reaction): Promise<void> =>
  commit(
    update(doc.message(sent.conversation, sent.id), {
      [`reactions.${side}`]: sent.value.reactions[side] === reaction ? null : reaction,
    }),
  )
