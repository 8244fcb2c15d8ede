import type { Conversation } from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { useMemo } from 'react'
import { type Live, type LiveRow, useLiveList } from '#firebase/live.ts'

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
