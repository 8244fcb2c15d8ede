import { useMemo } from 'react'
import type { z } from 'zod'
import type { Path } from '@portal/model/paths'
import type { Operator } from '../../../functions/src/platform/narrowing.ts'
import type * as pages from '../../../web/src/firebase/paged-list.ts'
import type * as real from '../../../web/src/firebase/live.ts'
import { narrowed } from '../fakes/memory-query.ts'
import { asked, type Line, useWorld } from './world.ts'

type Live<Value> = real.Live<Value>

function liveOf<Value>(line: Line, read: () => Value): Live<Value> {
  if (line === 'waiting') return { state: 'loading' }
  if (line === 'denied' || line === 'broken') return { state: 'failed', reason: line }
  return { state: 'ready', value: read(), fromCache: line === 'offline', unreadable: [] }
}

/** The rows of a collection, as a listener of these narrows would have them. */
export function rowsOf<Value>(
  documents: ReadonlyMap<string, unknown>,
  collection: string,
  narrow: real.Narrow,
): real.LiveRow<Value>[] {
  const all = [...documents]
    .filter(([path]) => path.slice(0, path.lastIndexOf('/')) === collection)
    .map(([path, value]) => ({ id: path.slice(collection.length + 1), value, pending: false }))
  const inOrder = narrowed(all, (query) => {
    let asked = query
    for (const [field, operator, value] of narrow.where ?? [])
      asked = asked.where(field, operator as Operator, value)
    return narrow.orderBy ? asked.orderBy(...narrow.orderBy) : asked
  })
  const [, afterId] = narrow.after ?? []
  const found = inOrder.slice(inOrder.findIndex(({ id }) => id === afterId) + 1)
  const rows = narrow.last ? found.slice(-narrow.last) : found.slice(0, narrow.limit ?? 100)
  return rows as real.LiveRow<Value>[]
}

function useLive<Schema extends z.ZodType>(
  path: Path<Schema> | null,
): Live<z.infer<Schema> | null> {
  const { line, documents } = useWorld()
  const at = path?.path
  if (at !== undefined) asked.add(at)
  return useMemo(
    () =>
      liveOf(at === undefined ? 'waiting' : line, () => {
        return (documents.get(at ?? '') ?? null) as z.infer<Schema> | null
      }),
    [line, documents, at],
  )
}

function useLiveList<Schema extends z.ZodType>(
  path: Path<Schema> | null,
  narrow: real.Narrow = { limit: 100 },
): Live<real.LiveRow<z.infer<Schema>>[]> {
  const { line, documents } = useWorld()
  const at = path?.path
  const key = JSON.stringify(narrow)
  if (at !== undefined) asked.add(at)
  return useMemo(
    () =>
      liveOf(at === undefined ? 'waiting' : line, () =>
        // The key says all that `narrow` does, which is made anew by each drawing.
        // oxlint-disable-next-line react/memo-dependencies
        rowsOf<z.infer<Schema>>(documents, at ?? '', narrow),
      ),
    [line, documents, at, key],
  )
}

/** The rows of all collections of a name, as a listener of these narrows would have them. */
function groupRowsOf<Value>(
  documents: ReadonlyMap<string, unknown>,
  name: string,
  narrow: real.Narrow,
): real.GroupRow<Value>[] {
  const within = [...documents.keys()]
    .map((at) => at.slice(0, at.lastIndexOf('/')))
    .filter((collection) => collection.split('/').at(-1) === name)
  return [...new Set(within)].flatMap((collection) =>
    rowsOf<Value>(documents, collection, narrow).map((row) => ({
      ...row,
      parent: collection.split('/').at(-2) ?? '',
    })),
  )
}

function useLiveGroup<Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: real.Narrow,
): Live<real.GroupRow<z.infer<Schema>>[]> {
  const { line, documents } = useWorld()
  const { path: at } = path
  const key = JSON.stringify(narrow)
  asked.add(at)
  return useMemo(
    () =>
      liveOf(line, () =>
        // The key says all that `narrow` does, which is made anew by each drawing.
        // oxlint-disable-next-line react/memo-dependencies
        groupRowsOf<z.infer<Schema>>(documents, at, narrow),
      ),
    [line, documents, at, key],
  )
}

function useLiveLists<Schema extends z.ZodType>(
  lists: readonly real.AskedList<Schema>[],
): Live<real.LiveRow<z.infer<Schema>>[][]> {
  const { line, documents } = useWorld()
  const key = JSON.stringify(lists.map(({ path, narrow }) => [path.path, narrow]))
  for (const { path } of lists) asked.add(path.path)
  return useMemo(
    () =>
      liveOf(line, () =>
        // The key says all that the lists do, which are made anew by each drawing.
        // oxlint-disable-next-line react/memo-dependencies
        lists.map(({ path, narrow }) => rowsOf<z.infer<Schema>>(documents, path.path, narrow)),
      ),
    [line, documents, key],
  )
}

function useLiveRows<Schema extends z.ZodType>(
  path: Path<Schema>,
  ids: readonly string[] | null,
): Live<real.LiveRow<z.infer<Schema>>[]> {
  const { line, documents } = useWorld()
  if (ids !== null) asked.add(path.path)
  const key = ids === null ? null : ids.join()
  const { path: at } = path
  return useMemo(() => {
    const wanted = key?.split(',')
    return liveOf(wanted ? line : 'waiting', () =>
      rowsOf<z.infer<Schema>>(documents, at, { limit: Infinity }).filter(({ id }) =>
        wanted?.includes(id),
      ),
    )
  }, [line, documents, at, key])
}

/** The live gateway over what `world.ts` stores. */
export const live = {
  useLive,
  useLiveList,
  useLiveGroup,
  useLiveLists,
  useLiveRows,
  endLive: () => undefined,
  failed: () => ({ state: 'failed', reason: 'broken' }),
} satisfies typeof real

function usePages<Schema extends z.ZodType>(
  path: Path<Schema>,
  by: string,
  { pageSize }: pages.PageSizes,
): ReturnType<typeof pages.usePages<Schema>> {
  const rows = useLiveList(path, { orderBy: [by, 'asc'], limit: Infinity })
  return [
    rows.state === 'ready'
      ? {
          ...rows,
          value: {
            rows: rows.value.slice(-pageSize),
            hasOlder: rows.value.length > pageSize,
            isReadingOlder: false,
          },
        }
      : rows,
    () => Promise.resolve(),
  ]
}

/** Long lists over the same; they have their newest page alone. */
export const pagedList = { usePages } satisfies Partial<typeof pages>
