import type { Value } from './value.ts'

/**
 * How many documents of Firestore the rules may read for one request to Storage; reading more
 * denies. Each is a read that is paid for, and production bounds them as well.
 */
export const documentsPerRequest = 2

/** What was read of Firestore for one request: `{ data }` by its path below `documents/`, or null. */
export type Documents = ReadonlyMap<string, Value>

/** The verdict depends on a document that was not read yet. */
export class UnreadDocument extends Error {
  /** Below `documents/`, each segment encoded for an address. */
  readonly path: string
  constructor(path: string) {
    super(`${path} was not read`)
    this.name = 'UnreadDocument'
    this.path = path
  }
}
