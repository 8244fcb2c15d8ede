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

/**
 * All rows that can be read, each as `draw` lists it, and the paths of those that cannot: none keeps
 * another from being shown.
 */
export function drawRows<Schema extends z.ZodType, Stored extends StoredRow, Row>(
  path: Path<Schema>,
  all: readonly Stored[],
  draw: (row: LiveRow<z.infer<Schema>>, stored: Stored) => Row,
): { rows: Row[]; unreadable: string[] } {
  const rows: Row[] = []
  const unreadable: string[] = []
  for (const one of all) {
    const row = readRow(path, one)
    if (row) rows.push(draw(row, one))
    else unreadable.push(one.ref.path)
  }
  return { rows, unreadable }
}

/** The same with the rows as they are. */
export const readRows = <Schema extends z.ZodType>(
  path: Path<Schema>,
  all: readonly StoredRow[],
): { rows: LiveRow<z.infer<Schema>>[]; unreadable: string[] } => drawRows(path, all, (row) => row)
