import {
  type Conversation,
  mostCounted,
  readAtOf,
  readsForSide,
  type Talker,
  unreadSince,
} from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { useClientList } from './client-list.ts'
import { type Live, type LiveRow, type Narrow, useLiveLists } from './live.ts'

/** More threads than a client ever has. */
const most = 20

/** A client's threads, and those of whoever they are a partner of. A null person waits. */
export const useOwnConversations = (person: string | null): Live<LiveRow<Conversation>[]> =>
  useClientList(collection.conversations(), person, { limit: most })

/** What the studio has said that a partner has not read. */
function unreadOf(readAt: Date | null): Narrow {
  const since = unreadSince(readAt)
  return {
    where: [
      ['side', '==', 'studio'],
      ['deleted', '==', false],
      ...(since ? [['at', '>=', since] as const] : []),
    ],
    orderBy: ['at', 'desc'],
    limit: mostCounted,
  }
}

/**
 * How many messages wait for somebody in each of these threads, by its id. A thread counts them for
 * its sides; what a partner has not read is asked for, and is 0 until it is known.
 */
export function useUnread(
  threads: readonly Pick<LiveRow<Conversation>, 'id' | 'value'>[],
  talker: Talker | null,
): ReadonlyMap<string, number> {
  const asPartner = talker ? threads.filter(({ value }) => !readsForSide(value, talker)) : []
  const lists = useLiveLists(
    asPartner.map(({ id, value }) => ({
      path: collection.messages(id),
      narrow: unreadOf(talker && readAtOf(value, talker)),
    })),
  )
  const counts = new Map<string, number>()
  for (const { id, value } of threads) counts.set(id, talker ? value.unread[talker.side] : 0)
  for (const [at, { id }] of asPartner.entries())
    counts.set(id, lists.state === 'ready' ? (lists.value[at]?.length ?? 0) : 0)
  return counts
}

/** How many messages a client has not read, in all threads they write in. */
export function useOwnUnread(person: string | null): number {
  const threads = useOwnConversations(person)
  const counts = useUnread(
    threads.state === 'ready' ? threads.value : [],
    person === null ? null : { person, side: 'client' },
  )
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
