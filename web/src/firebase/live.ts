import type { Path } from '@portal/model/paths'
import {
  collection as collectionRef,
  collectionGroup,
  doc as docRef,
  documentId,
  type FirestoreError,
  limit,
  limitToLast,
  onSnapshot,
  orderBy,
  type Query,
  query,
  type QueryDocumentSnapshot,
  startAfter,
  where,
  type WhereFilterOp,
} from 'firebase/firestore'
import { useCallback, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { doubt } from './auth.ts'
import { firestore } from './firestore.ts'
import { parseReadable } from './parse-document.ts'
import { drawRows, type LiveRow } from './read-rows.ts'

export type { LiveRow } from './read-rows.ts'

/**
 * What a listener knows right now. `failed` says why: denied, or a record nobody can read.
 * `unreadable` are the paths of the rows of a list that cannot be read, while the others can.
 */
export type Live<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value; fromCache: boolean; unreadable: readonly string[] }
  | { state: 'failed'; reason: 'denied' | 'broken' }

/** Narrows a list; every list has a limit, so that no listener grows without bound. */
export interface Narrow {
  where?: readonly (readonly [field: string, op: WhereFilterOp, value: unknown])[]
  orderBy?: readonly [field: string, direction: 'asc' | 'desc']
  limit?: number
  /** Only what comes after a row, told by the value it is ordered by and its id. */
  after?: readonly [value: unknown, id: string]
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
export function failed(error: FirestoreError): Live<never> {
  if (error.code !== 'permission-denied') return { state: 'failed', reason: 'broken' }
  doubt()
  return { state: 'failed', reason: 'denied' }
}

const noRows: readonly string[] = []

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
            const read = data ? parseReadable(path, path.path, data) : { value: null }
            const { fromCache } = snapshot.metadata
            emit(
              read
                ? { state: 'ready', value: read.value, fromCache, unreadable: noRows }
                : { state: 'failed', reason: 'broken' },
            )
          },
          (error) => emit(failed(error)),
        ),
  )
}

const narrowed = (all: Query, narrow: Narrow): Query =>
  query(
    all,
    ...(narrow.where ?? []).map(([field, op, value]) => where(field, op, value)),
    ...(narrow.orderBy ? [orderBy(...narrow.orderBy)] : []),
    // Of those with the same value, Firestore's own order is that of their ids.
    ...(narrow.orderBy && narrow.after
      ? [orderBy(documentId(), narrow.orderBy[1]), startAfter(...narrow.after)]
      : []),
    ...(narrow.last ? [limitToLast(narrow.last)] : [limit(narrow.limit ?? 100)]),
  )

type Ready<Value> = Extract<Live<Value>, { state: 'ready' }>

/**
 * Listens to the rows of a query, each as `draw` lists it. That there are none is first said by the
 * cache, and waits for the server, or for its silence.
 */
const listen = <Schema extends z.ZodType, Row>(
  path: Path<Schema>,
  asked: Query,
  draw: (row: LiveRow<z.infer<Schema>>, stored: QueryDocumentSnapshot) => Row,
  told: (rows: Ready<Row[]>) => void,
  broken: (why: Live<never>) => void,
): (() => void) =>
  onSnapshot(
    asked,
    { includeMetadataChanges: true },
    (snapshot) => {
      const { fromCache } = snapshot.metadata
      if (snapshot.empty && fromCache && navigator.onLine) return
      const { rows, unreadable } = drawRows(path, snapshot.docs, draw)
      told({ state: 'ready', value: rows, fromCache, unreadable })
    },
    (error) => broken(failed(error)),
  )

/** Follows a list, shared between all who ask for the same; a null path waits. */
export const useLiveList = <Schema extends z.ZodType>(
  path: Path<Schema> | null,
  narrow: Narrow = { limit: 100 },
): Live<LiveRow<z.infer<Schema>>[]> =>
  useFeed(path === null ? null : `${path.path}?${JSON.stringify(narrow)}`, (emit) =>
    path === null
      ? () => undefined
      : listen(
          path,
          narrowed(collectionRef(firestore, path.path), narrow),
          (row) => row,
          emit,
          emit,
        ),
  )

/** A row of all collections of a name, with the id of the document that its own is below. */
export interface GroupRow<Value> extends LiveRow<Value> {
  parent: string
}

/** Follows all collections of a name together, as Les does. */
export const useLiveGroup = <Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: Narrow,
): Live<GroupRow<z.infer<Schema>>[]> =>
  useFeed(`*/${path.path}?${JSON.stringify(narrow)}`, (emit) =>
    listen(
      path,
      narrowed(collectionGroup(firestore, path.path), narrow),
      (row, stored) => ({ ...row, parent: stored.ref.parent.parent?.id ?? '' }),
      emit,
      emit,
    ),
  )

/** Begins to listen to a query, and returns what ends it. */
type Opened<Row> = (told: (rows: Ready<Row[]>) => void) => () => void

/** Listens to several queries as one, which is ready once all of them are. */
function listenToAll<Row>(
  opens: readonly Opened<Row>[],
  told: (rows: Ready<Row[][]>) => void,
): () => void {
  const parts: (Ready<Row[]> | null)[] = opens.map(() => null)
  const tell = () => {
    const known = parts.filter((part) => part !== null)
    if (known.length < parts.length) return
    told({
      state: 'ready',
      value: known.map(({ value }) => value),
      fromCache: known.some(({ fromCache }) => fromCache),
      unreadable: known.flatMap(({ unreadable }) => unreadable),
    })
  }
  // Nothing is told while the reader is still subscribing.
  if (opens.length === 0) queueMicrotask(tell)
  const stops = opens.map((open, at) =>
    open((part) => {
      parts[at] = part
      tell()
    }),
  )
  return () => stops.forEach((stop) => stop())
}

/** A list that is asked for together with others. */
export interface AskedList<Schema extends z.ZodType> {
  path: Path<Schema>
  narrow: Narrow
}

/** Follows several lists as one, each at its place: failed as soon as one is, ready when all are. */
export const useLiveLists = <Schema extends z.ZodType>(
  lists: readonly AskedList<Schema>[],
): Live<LiveRow<z.infer<Schema>>[][]> =>
  useFeed(JSON.stringify(lists.map(({ path, narrow }) => [path.path, narrow])), (emit) =>
    listenToAll(
      lists.map(
        ({ path, narrow }): Opened<LiveRow<z.infer<Schema>>> =>
          (told) =>
            listen(
              path,
              narrowed(collectionRef(firestore, path.path), narrow),
              (row) => row,
              told,
              emit,
            ),
      ),
      emit,
    ),
  )

/** The most ids that one query may name. */
const idsPerQuery = 30

/**
 * Follows the documents of a list that have these ids, in no order, shared between all who ask for
 * the same: one read for each that is there. Null waits; no ids are no rows, without asking.
 */
export function useLiveRows<Schema extends z.ZodType>(
  path: Path<Schema>,
  ids: readonly string[] | null,
): Live<LiveRow<z.infer<Schema>>[]> {
  const wanted = ids && [...new Set(ids)].toSorted()
  const key = wanted === null ? null : `${path.path}/{${wanted.join()}}`
  return useFeed(key, (emit) => {
    const all = wanted ?? []
    const queries = Array.from({ length: Math.ceil(all.length / idsPerQuery) }, (_, at) =>
      all.slice(at * idsPerQuery, (at + 1) * idsPerQuery),
    )
    return listenToAll(
      queries.map(
        (some): Opened<LiveRow<z.infer<Schema>>> =>
          (told) =>
            listen(
              path,
              query(
                collectionRef(firestore, path.path),
                where(documentId(), 'in', some),
                limit(some.length),
              ),
              (row) => row,
              told,
              emit,
            ),
      ),
      (parts) => emit({ ...parts, value: parts.value.flat() }),
    )
  })
}
