import type { Path } from '@portal/model/paths'
import {
  collection as collectionRef,
  doc as docRef,
  type FirestoreError,
  limit,
  limitToLast,
  onSnapshot,
  orderBy,
  query,
  type QueryDocumentSnapshot,
  where,
  type WhereFilterOp,
} from 'firebase/firestore'
import { useCallback, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { firestore, parseDocument } from './firestore.ts'

/** What a listener knows right now. `failed` says why: denied, or a record nobody can read. */
export type Live<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value; fromCache: boolean }
  | { state: 'failed'; reason: 'denied' | 'broken' }

/** A row of a list; `pending` while the server has not confirmed the last local write to it. */
export interface LiveRow<Value> {
  id: string
  value: Value
  pending: boolean
}

/** Narrows a list; every list has a limit, so that no listener grows without bound. */
export interface Narrow {
  where?: readonly (readonly [field: string, op: WhereFilterOp, value: unknown])[]
  orderBy?: readonly [field: string, direction: 'asc' | 'desc']
  limit?: number
  /** The last ones in the order instead of the first. */
  last?: number
}

interface Feed {
  snapshot: Live<unknown>
  readers: Set<() => void>
  stop: () => void
  lingering: ReturnType<typeof setTimeout> | null
}

const feeds = new Map<string, Feed>()
const loading: Live<never> = { state: 'loading' }
/** A listener outlives its last reader by this (ms), so that walking between screens re-reads nothing. */
const lingerMs = 5_000

function follow(
  key: string,
  open: (emit: (snapshot: Live<unknown>) => void) => () => void,
  reader: () => void,
): () => void {
  let feed = feeds.get(key)
  if (!feed) {
    const opened: Feed = {
      snapshot: loading,
      readers: new Set(),
      stop: () => undefined,
      lingering: null,
    }
    feed = opened
    feeds.set(key, opened)
    opened.stop = open((snapshot) => {
      opened.snapshot = snapshot
      for (const tell of opened.readers) tell()
    })
  }
  const current = feed
  if (current.lingering) clearTimeout(current.lingering)
  current.lingering = null
  current.readers.add(reader)
  return () => {
    current.readers.delete(reader)
    if (current.readers.size > 0) return
    const end = () => {
      current.stop()
      if (feeds.get(key) === current) feeds.delete(key)
    }
    // A denied listener has ended by itself: the next reader asks anew.
    if (current.snapshot.state === 'failed') end()
    else current.lingering = setTimeout(end, lingerMs)
  }
}

/** Ends every listener at once; called when the person changes. */
export function endLive(): void {
  for (const feed of feeds.values()) feed.stop()
  feeds.clear()
}

/** What a listener says that has broken off. */
export const failed = (error: FirestoreError): Live<never> => ({
  state: 'failed',
  reason: error.code === 'permission-denied' ? 'denied' : 'broken',
})

function parsed<Value>(parse: () => Value, fromCache: boolean): Live<Value> {
  try {
    return { state: 'ready', value: parse(), fromCache }
  } catch {
    return { state: 'failed', reason: 'broken' }
  }
}

/** A row as it is listed. One that nobody can read is left out, so that it cannot hide the others. */
export function readable<Schema extends z.ZodType>(
  path: Path<Schema>,
  row: QueryDocumentSnapshot,
): LiveRow<z.infer<Schema>>[] {
  try {
    const value = parseDocument(path, row.data({ serverTimestamps: 'estimate' }))
    return [{ id: row.id, value, pending: row.metadata.hasPendingWrites }]
  } catch {
    return []
  }
}

function useFeed<Value>(
  key: string | null,
  open: (emit: (snapshot: Live<unknown>) => void) => () => void,
): Live<Value> {
  const subscribe = useCallback(
    (reader: () => void) => (key === null ? () => undefined : follow(key, open, reader)),
    // The key says all that `open` depends on.
    // oxlint-disable-next-line react/memo-dependencies
    [key],
  )
  return useSyncExternalStore(
    subscribe,
    () => ((key === null ? undefined : feeds.get(key)?.snapshot) ?? loading) as Live<Value>,
  )
}

/** Follows one document, shared between all who ask; null when there is none. A null path waits. */
export function useLive<Schema extends z.ZodType>(
  path: Path<Schema> | null,
): Live<z.infer<Schema> | null> {
  return useFeed(path?.path ?? null, (emit) =>
    path === null
      ? () => undefined
      : onSnapshot(
          docRef(firestore, path.path),
          // That a document is not there is first said by the cache; the server's word that it is
          // really so changes nothing but the metadata.
          { includeMetadataChanges: true },
          (snapshot) => {
            const data = snapshot.data({ serverTimestamps: 'estimate' })
            // Not in the cache is not the same as not there: wait for the server, or for its silence.
            if (!data && snapshot.metadata.fromCache && navigator.onLine) return
            emit(
              parsed(() => (data ? parseDocument(path, data) : null), snapshot.metadata.fromCache),
            )
          },
          (error) => emit(failed(error)),
        ),
  )
}

/** Follows a list, shared between all who ask for the same; a null path waits. */
export function useLiveList<Schema extends z.ZodType>(
  path: Path<Schema> | null,
  narrow: Narrow = { limit: 100 },
): Live<LiveRow<z.infer<Schema>>[]> {
  const key = path === null ? null : `${path.path}?${JSON.stringify(narrow)}`
  return useFeed(key, (emit) => {
    if (path === null) return () => undefined
    const asked = query(
      collectionRef(firestore, path.path),
      ...(narrow.where ?? []).map(([field, op, value]) => where(field, op, value)),
      ...(narrow.orderBy ? [orderBy(...narrow.orderBy)] : []),
      ...(narrow.last ? [limitToLast(narrow.last)] : [limit(narrow.limit ?? 100)]),
    )
    return onSnapshot(
      asked,
      { includeMetadataChanges: true },
      (snapshot) => {
        if (snapshot.empty && snapshot.metadata.fromCache && navigator.onLine) return
        emit(
          parsed(
            () => snapshot.docs.flatMap((row) => readable(path, row)),
            snapshot.metadata.fromCache,
          ),
        )
      },
      (error) => emit(failed(error)),
    )
  })
}
