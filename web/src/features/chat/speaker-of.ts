import type { Conversation, Message } from '@portal/model/chat'
import type { PersonId } from '@portal/model/ids'

/**
 * Who of the client's side has said something, where that is not clear by itself: a partner to
 * everybody else, and the client to a partner. Null for oneself, for Les, and where nobody shares.
 */
export function speakerOf(
  { sender, side }: Pick<Message, 'sender' | 'side'>,
  { client, clientName, names }: Pick<Conversation, 'client' | 'clientName' | 'names'>,
  reader: PersonId,
): string | null {
  if (side === 'studio' || sender === reader) return null
  if (sender !== client) return names[sender] ?? null
  return Object.hasOwn(names, reader) ? clientName : null
}
