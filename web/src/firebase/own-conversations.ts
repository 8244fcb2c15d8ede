import { type Conversation, unreadOf } from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { useClientList } from './client-list.ts'
import type { Live, LiveRow } from './live.ts'

/** More threads than a client ever has. */
const most = 20

/** A client's threads, and those of whoever they are a partner of. A null person waits. */
export const useOwnConversations = (person: string | null): Live<LiveRow<Conversation>[]> =>
  useClientList(collection.conversations(), person, { limit: most })

/** How many messages a client has not read, in all threads of their own. */
export function useOwnUnread(person: string | null): number {
  const threads = useOwnConversations(person)
  return threads.state === 'ready' && person
    ? threads.value.reduce((sum, { value }) => sum + unreadOf(value, { person, side: 'client' }), 0)
    : 0
}
