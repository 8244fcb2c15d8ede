import type { Path } from '@portal/model/paths'
import {
  collection as collectionRef,
  limit,
  limitToLast,
  onSnapshot,
  orderBy,
  query,
  type QueryDocumentSnapshot,
  startAfter,
  Timestamp,
} from 'firebase/firestore'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { firestore } from './firestore.ts'
import { failed, type Live } from './live.ts'
import { type LiveRow, readRow } from './read-rows.ts'

/** What is known of a long list, oldest first. */
export interface Pages<Value> {
  rows: readonly LiveRow<Value>[]
  /** Whether there is more above. */
  hasOlder: boolean
  isReadingOlder: boolean
}

/** So many pages above the newest stay live; what was read further up stays as it was. */
const livePages = 4

export interface PageSizes {
  pageSize: number
  /** The most rows firestore.rules give to one listener. */
  most: number
}

interface Kept<Value> extends LiveRow<Value> {
  /** The server's time to the nanosecond; null while it has none. */
  key: Timestamp | null
}

function inOrder(a: Kept<unknown>, b: Kept<unknown>): number {
  // What the server has not seen yet comes last, in the order it was written.
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
  return (
    a.key.seconds - b.key.seconds ||
    a.key.nanoseconds - b.key.nanoseconds ||
    // As Firestore itself does with equals.
    (a.id < b.id ? -1 : 1)
  )
}

/**
 * A list of any length that grows at its end, ordered by a server time: the newest page live, older
 * ones by cursor. A row that leaves the newest page because others came stays; one that the server
 * refused goes. `pending` is a row without a server time.
 */
export function openPages<Schema extends z.ZodType>(
  path: Path<Schema>,
  by: string,
  { pageSize, most }: PageSizes,
  emit: (pages: Live<Pages<z.infer<Schema>>>) => void,
) {
  const from = collectionRef(firestore, path.path)
  const rows = new Map<string, Kept<z.infer<Schema>>>()
  /** Paths by the id of the row. */
  const unreadable = new Map<string, string>()
  const stops: (() => void)[] = []
  let tailSize = pageSize
  let cursor: QueryDocumentSnapshot | null = null
  let hasOlder = false
  let isReadingOlder = false
  let fromCache = true
  let stopTail = () => {}

  function drop(id: string): void {
    rows.delete(id)
    unreadable.delete(id)
  }
  function put(row: QueryDocumentSnapshot): void {
    const read = readRow(path, row)
    const at: unknown = row.get(by)
    const key = at instanceof Timestamp ? at : null
    drop(row.id)
    if (read) rows.set(row.id, { ...read, pending: key === null, key })
    else unreadable.set(row.id, row.ref.path)
  }
  const tell = () =>
    emit({
      state: 'ready',
      value: { rows: [...rows.values()].toSorted(inOrder), hasOlder, isReadingOlder },
      fromCache,
      unreadable: [...unreadable.values()],
    })

  function listen(): void {
    const before = stopTail
    stopTail = onSnapshot(
      query(from, orderBy(by, 'asc'), limitToLast(tailSize)),
      { includeMetadataChanges: true },
      (snapshot) => {
        ;({ fromCache } = snapshot.metadata)
        if (snapshot.empty && fromCache && navigator.onLine) return
        const isFull = snapshot.size === tailSize
        let slid = false
        for (const change of snapshot.docChanges({ includeMetadataChanges: true })) {
          if (change.type !== 'removed') put(change.doc)
          else if (isFull && change.oldIndex === 0) slid = true
          else drop(change.doc.id)
        }
        if (stops.length === 0) {
          cursor = snapshot.docs[0] ?? null
          hasOlder = isFull
        }
        tell()
        // Rows that slid out would not be live any more: follow more of them.
        if (slid && tailSize < most) {
          tailSize = Math.min(tailSize * 2, most)
          listen()
        }
      },
      (error) => emit(failed(error)),
    )
    before()
  }
  listen()

  return {
    /** Reads on upwards; settles when the page is there, or cannot be had now. */
    older: (size = pageSize): Promise<void> =>
      new Promise((resolve) => {
        if (!cursor || !hasOlder || isReadingOlder) return resolve()
        isReadingOlder = true
        tell()
        const stop = onSnapshot(
          query(from, orderBy(by, 'desc'), startAfter(cursor), limit(size)),
          { includeMetadataChanges: true },
          (snapshot) => {
            // Each snapshot tells only what changed since the one before: none may be passed over.
            for (const change of snapshot.docChanges({ includeMetadataChanges: true }))
              if (change.type === 'removed') drop(change.doc.id)
              else put(change.doc)
            const isPart = snapshot.metadata.fromCache && snapshot.size < size
            if (isReadingOlder && !(isPart && navigator.onLine)) {
              isReadingOlder = false
              cursor = snapshot.docs.at(-1) ?? cursor
              hasOlder = snapshot.size === size
              resolve()
            }
            tell()
          },
          () => {
            isReadingOlder = false
            tell()
            resolve()
          },
        )
        stops.push(stop)
        if (stops.length > livePages) stops[stops.length - livePages - 1]?.()
      }),
    stop: () => {
      stopTail()
      for (const stop of stops) stop()
    },
  }
}

/** Follows a long list from its end; `older` reads on upwards. */
export function usePages<Schema extends z.ZodType>(
  path: Path<Schema>,
  by: string,
  { pageSize, most }: PageSizes,
): [Live<Pages<z.infer<Schema>>>, older: (size?: number) => Promise<void>] {
  const [pages, setPages] = useState<Live<Pages<z.infer<Schema>>>>({ state: 'loading' })
  const opened = useRef<ReturnType<typeof openPages> | null>(null)
  useEffect(() => {
    setPages({ state: 'loading' })
    const list = openPages(path, by, { pageSize, most }, setPages)
    opened.current = list
    return list.stop
    // The path's name says which list it is.
  }, [path.path, by, pageSize, most])
  const older = useCallback((size?: number) => opened.current?.older(size) ?? Promise.resolve(), [])
  return [pages, older]
}
