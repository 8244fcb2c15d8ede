import { collection, type Path } from '@portal/model/paths'
import type { SearchEntry, SearchKind } from '@portal/model/search'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { type LiveRow, type Narrow, useLiveRows } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Paged } from './paged.tsx'
import { StillFilling } from './still-filling.tsx'
import { useSearch } from './use-search.ts'

/** So many records a page has, and a search finds. */
export const perPage = 30

const byRank = ['rank', 'asc'] as const

interface Props<Schema extends z.ZodObject> {
  kind: SearchKind
  /** Where the records are. */
  of: Path<Schema>
  /** What somebody has typed. */
  typed: string
  /** Which of the kind are asked for, by what their entries say. */
  where: NonNullable<Narrow['where']>
  loading: ReactNode
  /** Said when there is none of the kind. */
  empty: ReactNode
  /** Said when what is typed finds none. */
  none: ReactNode
  /** How many were found, in words. */
  count: (count: number) => string
  /** Draws one page; `after` is the rank of the row before it, undefined for the first page. */
  children: (rows: LiveRow<z.infer<Schema>>[], after: unknown) => ReactNode
}

/**
 * Les's list of all records of a kind, in the order of their ranks: page by page, or as they are
 * found by what is typed. Their entries are read, then the records themselves.
 */
export function Listed<Schema extends z.ZodObject>(props: Props<Schema>) {
  const { kind, of, typed, where, loading, empty, none, count, children } = props
  const { search, entries } = useSearch(kind, typed, perPage, { where, orderBy: byRank })
  const filling = <StillFilling of={`search-${kind}`} />
  if (!search)
    return (
      <>
        {filling}
        <Paged
          of={collection.search()}
          where={[['kind', '==', kind], ...where]}
          orderBy={byRank}
          size={perPage}
          loading={loading}
          empty={empty}
        >
          {(rows, after) => (
            <Records of={of} entries={rows} loading={loading}>
              {(records) => children(records, after)}
            </Records>
          )}
        </Paged>
      </>
    )
  return (
    <>
      {filling}
      <LiveView of={entries} loading={loading}>
        {(found) => (
          <>
            <p role="status" className="tabular text-dim text-sm">
              {count(found.length)}
              {found.length === perPage && ` · ${text.common.firstFound(perPage)}`}
            </p>
            {found.length === 0 ? (
              none
            ) : (
              <Records of={of} entries={found} loading={loading}>
                {(records) => children(records, undefined)}
              </Records>
            )}
          </>
        )}
      </LiveView>
    </>
  )
}

/** The records that entries lead to, in their order; one that is gone already is left out. */
function Records<Schema extends z.ZodObject>(props: {
  of: Path<Schema>
  entries: readonly LiveRow<SearchEntry>[]
  loading: ReactNode
  children: (rows: LiveRow<z.infer<Schema>>[]) => ReactNode
}) {
  const ids = props.entries.map(({ value }) => value.of)
  const rows = useLiveRows(props.of, ids)
  // What was there stays while a row more or less is read.
  const [known, setKnown] = useState(rows)
  if (rows.state !== 'loading' && rows !== known) setKnown(rows)
  return (
    <LiveView of={rows.state === 'loading' ? known : rows} loading={props.loading}>
      {(value) => {
        const byId = new Map(value.map((row) => [row.id, row]))
        return props.children(ids.flatMap((id) => byId.get(id) ?? []))
      }}
    </LiveView>
  )
}
