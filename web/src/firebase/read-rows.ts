import type { Path } from '@portal/model/paths'
import type { DocumentData } from 'firebase/firestore'
import type { z } from 'zod'
import { parseReadable } from './parse-document.ts'

/** A row of a list; `pending` while the server has not confirmed the last local write to it. */
export interface LiveRow<Value> {
  id: string
  value: Value
  pending: boolean
}

/** What is asked of a document of a snapshot. */
export interface StoredRow {
  id: string
  ref: { path: string }
  metadata: { hasPendingWrites: boolean }
  data: (options: { serverTimestamps: 'estimate' }) => DocumentData
}

/** A row as it is listed; null for one that cannot be read, which is raised. */
export function readRow<Schema extends z.ZodType>(
  path: Path<Schema>,
  row: StoredRow,
): LiveRow<z.infer<Schema>> | null {
  const read = parseReadable(path, row.ref.path, row.data({ serverTimestamps: 'estimate' }))
  return read && { id: row.id, value: read.value, pending: row.metadata.hasPendingWrites }
}

/** All rows that can be read, and the paths of those that cannot: none keeps another from being shown. */
export function readRows<Schema extends z.ZodType>(
  path: Path<Schema>,
  all: readonly StoredRow[],
): { rows: LiveRow<z.infer<Schema>>[]; unreadable: string[] } {
  const rows: LiveRow<z.infer<Schema>>[] = []
  const unreadable: string[] = []
  for (const one of all) {
    const row = readRow(path, one)
    if (row) rows.push(row)
    else unreadable.push(one.ref.path)
  }
  return { rows, unreadable }
}
