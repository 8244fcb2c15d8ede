import type { Path } from '@portal/model/paths'
import { useState } from 'react'
import type { z } from 'zod'
import { type Live, type LiveRow, useLiveList } from '#firebase/live.ts'

const rowsAtOnce = 200

/** What a listener last said, while the one that takes its place is loading. */
function useKept<Value>(live: Live<Value>, key: string): Live<Value> {
  const [kept, setKept] = useState({ key, live })
  if (kept.key !== key || (live.state !== 'loading' && kept.live !== live)) setKept({ key, live })
  return live.state === 'loading' && kept.key === key ? kept.live : live
}

/** The rows read so far, and what reads further ones; null when there are none. */
export interface Newest<Row = unknown> {
  rows: Live<LiveRow<Row>[]>
  isReading: boolean
  more: (() => void) | null
}

/**
 * The newest rows of a list by a date of theirs, of everybody or about one person; 200 at once.
 */
export function useNewest<Schema extends z.ZodType>(
  path: Path<Schema>,
  by: string,
  person: string | null = null,
): Newest<z.infer<Schema>> {
  const [limit, setLimit] = useState(rowsAtOnce)
  const asked = useLiveList(path, {
    ...(person === null ? {} : { where: [['person', '==', person]] as const }),
    orderBy: [by, 'desc'],
    limit,
  })
  const rows = useKept(asked, person ?? '')
  const isCut = asked.state === 'ready' && asked.value.length === limit
  const isReading = asked.state === 'loading' && rows.state === 'ready'
  return { rows, isReading, more: isCut || isReading ? () => setLimit(limit + rowsAtOnce) : null }
}
