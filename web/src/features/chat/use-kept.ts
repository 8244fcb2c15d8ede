import type { Conversation } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { useEffect, useRef } from 'react'
import type { Live } from '#firebase/live.ts'
import { commit } from '#firebase/write.ts'
import { update } from '#firebase/writes.ts'

/**
 * Opening a thread that Les kept unread ends that, once: what is kept while it is open, here or in
 * another window, stays kept. Call what it answers before keeping the thread.
 */
export function useKeptUntilOpened(id: string, live: Live<Conversation | null>): () => void {
  const settled = useRef(false)
  const kept = live.state === 'ready' ? (live.value?.kept ?? false) : false
  const isFresh = live.state === 'ready' && !live.fromCache
  useEffect(() => {
    if (settled.current || !(kept || isFresh)) return
    settled.current = true
    if (kept) void commit(update(doc.conversation(id), { kept: false })).catch(() => undefined)
  }, [id, kept, isFresh])
  return () => {
    settled.current = true
  }
}
