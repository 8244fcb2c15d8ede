import { collection } from '@portal/model/paths'
import { useState } from 'react'
import { type Live, useLiveList } from '#firebase/live.ts'

const entriesAtOnce = 200

/** What a listener last said, while the one that takes its place is loading. */
function useKept<Value>(live: Live<Value>, key: string): Live<Value> {
  const [kept, setKept] = useState({ key, live })
  if (kept.key !== key || (live.state !== 'loading' && kept.live !== live)) setKept({ key, live })
  return live.state === 'loading' && kept.key === key ? kept.live : live
}

/**
 * The newest entries of the log, of everybody or about one client; `more` reads 200 further ones,
 * null when there are none.
 */
export function useAudit(client: string | null) {
  const [limit, setLimit] = useState(entriesAtOnce)
  const asked = useLiveList(collection.audit(), {
    ...(client === null ? {} : { where: [['person', '==', client]] as const }),
    orderBy: ['at', 'desc'],
    limit,
  })
  const entries = useKept(asked, client ?? '')
  const isCut = asked.state === 'ready' && asked.value.length === limit
  const isReading = asked.state === 'loading' && entries.state === 'ready'
  return {
    entries,
    isReading,
    more: isCut || isReading ? () => setLimit(limit + entriesAtOnce) : null,
  }
}
