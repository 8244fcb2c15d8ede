import type { Conversation } from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { conversationOf, firstConversationOf } from '@portal/model/ids'
import { useMemo } from 'react'
import { type Live, type LiveRow, useLiveList, useLiveRows } from '#firebase/live.ts'
import { idsOf, useSearch } from '../../shared/search/use-search.ts'

/** So many conversations are listed for Les; firestore.rules allows no more. */
export const latestConversations = 200

/** What Les's list is made of; `isCut` when there are more than it can hold. */
interface DeskConversations {
  rows: LiveRow<Conversation>[]
  isCut: boolean
}

/**
 * Les's conversations: the latest, and those in which nobody has said anything yet, which have no
 * time to be ordered by.
 */
export function useDeskConversations(): Live<DeskConversations> {
  const spoken = useLiveList(collection.conversations(), {
    orderBy: ['last.at', 'desc'],
    limit: latestConversations,
  })
  const silent = useLiveList(collection.conversations(), {
    where: [['last', '==', null]],
    limit: latestConversations,
  })
  return useMemo(() => {
    if (spoken.state !== 'ready') return spoken
    // An empty list waits for the server, which may be out of reach: the others need not wait for it.
    if (silent.state !== 'ready' && spoken.value.length === 0) return silent
    const unspoken = silent.state === 'ready' ? silent.value : []
    // For a moment a conversation can be in both lists; the one with words is the newer.
    const known = new Set(spoken.value.map(({ id }) => id))
    const rows = [...spoken.value, ...unspoken.filter(({ id }) => !known.has(id))]
    const isCut = [spoken.value, unspoken].some(({ length }) => length === latestConversations)
    const unreadable = [
      ...spoken.unreadable,
      ...(silent.state === 'ready' ? silent.unreadable : []),
    ]
    return { ...spoken, value: { rows, isCut }, unreadable: [...new Set(unreadable)] }
  }, [spoken, silent])
}

/** So many clients and so many bookings are looked at for a search. */
const mostFound = 15

/**
 * The conversations of everybody whom a search finds, however long ago they wrote: those of clients,
 * and those of further bookings. Ready, and empty, while nothing is typed.
 */
export function useFoundConversations(typed: string): Live<LiveRow<Conversation>[]> {
  const clients = useSearch('client', typed, mostFound)
  const bookings = useSearch('booking', typed, mostFound)
  const isKnown = clients.entries.state === 'ready' && bookings.entries.state === 'ready'
  const ids = [...idsOf(clients).map(firstConversationOf), ...idsOf(bookings).map(conversationOf)]
  const found = useLiveRows(collection.conversations(), isKnown ? ids : null)
  if (clients.entries.state === 'failed') return clients.entries
  if (bookings.entries.state === 'failed') return bookings.entries
  return found
}
