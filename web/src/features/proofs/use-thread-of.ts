import type { Gallery } from '@portal/model/gallery'
import { type ConversationId, conversationOf, firstConversationOf } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useClient } from '#firebase/client.ts'
import { useLive } from '#firebase/live.ts'
import { useOwnConversations } from '#firebase/own-conversations.ts'

/** Where a gallery's booking is talked about: in a thread of its own, or in its client's first. */
export function useThreadOf({
  booking,
  client,
}: Pick<Gallery, 'booking' | 'client'>): ConversationId {
  const person = useClient()
  const own = conversationOf(booking)
  // Nobody but Les may ask for a thread that there may not be.
  const found = useLive(person === null ? doc.conversation(own) : null)
  const threads = useOwnConversations(person)
  const isThere =
    person === null
      ? found.state === 'ready' && found.value !== null
      : threads.state === 'ready' && threads.value.some(({ id }) => id === own)
  return isThere ? own : firstConversationOf(client)
}
