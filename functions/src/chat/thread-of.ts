import {
  type BookingId,
  type ConversationId,
  conversationOf,
  firstConversationOf,
  type PersonId,
} from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** Where a booking is talked about: in a thread of its own, or in its client's first. */
export async function threadOf(
  tx: Transaction,
  { booking, client }: { booking: BookingId; client: PersonId },
): Promise<ConversationId> {
  const own = conversationOf(booking)
  return (await tx.isThere(doc.conversation(own))) ? own : firstConversationOf(client)
}
