import type { Path } from '@portal/model/paths'
import { useState } from 'react'
import type { z } from 'zod'
import { type Live, type LiveRow, type Narrow, useLiveList } from '#firebase/live.ts'

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
 * The newest rows of a list by a date of theirs, of all or of those that a query leaves; 200 at once,
 * and twice as many each time further ones are asked for. A null path waits.
 */
export function useNewest<Schema extends z.ZodType>(
  path: Path<Schema> | null,
  by: string,
  where: Narrow['where'] = [],
): Newest<z.infer<Schema>> {
  const [limit, setLimit] = useState(rowsAtOnce)
  const asked = useLiveList(path, {
    ...(where.length > 0 && { where }),
    orderBy: [by, 'desc'],
    limit,
  })
  const rows = useKept(asked, JSON.stringify(where))
  const isCut = asked.state === 'ready' && asked.value.length === limit
  const isReading = asked.state === 'loading' && rows.state === 'ready'
  return { rows, isReading, more: isCut || isReading ? () => setLimit(limit * 2) : null }
}
