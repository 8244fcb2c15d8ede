import type { Path } from '@portal/model/paths'
import {
  collection as collectionRef,
  doc as docRef,
  getAggregateFromServer,
  getCountFromServer,
  getDocFromServer,
  limit,
  query,
  sum,
  waitForPendingWrites,
  where,
} from 'firebase/firestore'
import type { z } from 'zod'
import { firestore } from './firestore.ts'
import type { Narrow } from './live.ts'
import { parseDocument } from './parse-document.ts'

/**
 * Whether a document is on the server; rejects when the server cannot be asked. What this device has
 * yet to send is not there: its answer is waited for.
 */
export async function isStored(path: Path<z.ZodType>): Promise<boolean> {
  for (;;) {
    const found = await getDocFromServer(docRef(firestore, path.path))
    if (!found.metadata.hasPendingWrites) return found.exists()
    await waitForPendingWrites(firestore)
  }
}

/** What the server holds now, not what this device remembers; rejects when it cannot be asked. */
export async function readStored<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  const data = (await getDocFromServer(docRef(firestore, path.path))).data()
  return data ? parseDocument(path, data) : null
}

/**
 * What a field of all rows comes to, added up by the server, which reads none of them to us; rejects
 * when it cannot be asked.
 */
export async function sumStored(
  { path }: Path<z.ZodType>,
  field: string,
  narrow: Required<Pick<Narrow, 'where'>>,
): Promise<number> {
  return (await getAggregateFromServer(rowsOf(path, narrow), { all: sum(field) })).data().all
}

/**
 * How many rows there are, counted by the server up to a limit, which is that of a list where rules
 * have one; rejects when it cannot be asked.
 */
export async function countStored(
  { path }: Path<z.ZodType>,
  narrow: Required<Pick<Narrow, 'where' | 'limit'>>,
): Promise<number> {
  const counted = query(rowsOf(path, narrow), limit(narrow.limit))
  return (await getCountFromServer(counted)).data().count
}

const rowsOf = (path: string, narrow: Required<Pick<Narrow, 'where'>>) =>
  query(
    collectionRef(firestore, path),
    ...narrow.where.map(([name, op, value]) => where(name, op, value)),
  )
