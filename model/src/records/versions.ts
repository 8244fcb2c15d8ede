import type { z } from 'zod'

/** A document as it is stored, with dates for timestamps. */
export type Stored = Readonly<Record<string, unknown>>

/**
 * Takes a document from one version to the next. Pure; it changes nothing in what it is given. A
 * field that is in the new shape already stays as it is: updates write single fields of documents
 * whose other fields are older, and browsers write no version.
 */
export type Migration = (data: Stored) => Stored

/** Where a document carries its version; one without it is of version 0. */
export const versionField = 'schemaVersion'

const migrationsOf = new WeakMap<z.ZodType, readonly Migration[]>()

/**
 * Declares a record's migrations beside its schema, the oldest first: the first leads from version 0
 * to 1. None is ever taken out, for backups are of any age. Only shapes that can no longer be read
 * need one; a field that is new has a default.
 */
export function versioned<Schema extends z.ZodType>(
  schema: Schema,
  ...migrations: readonly Migration[]
): Schema {
  migrationsOf.set(schema, migrations)
  return schema
}

/** Makes a schema that is derived from another one, a choice of its fields, read the same documents. */
export const versionedLike = <Schema extends z.ZodType>(of: z.ZodType, schema: Schema): Schema =>
  versioned(schema, ...(migrationsOf.get(of) ?? []))

/** The version that this release writes. */
export const newestVersion = (schema: z.ZodType): number => migrationsOf.get(schema)?.length ?? 0

const isMap = (data: unknown): data is Stored =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** The version a document says it has. */
export function versionOf(data: unknown): number {
  const said = isMap(data) ? data[versionField] : 0
  return typeof said === 'number' && Number.isSafeInteger(said) && said > 0 ? said : 0
}

/** A document in the newest shape; what is of that version or a newer one is left as it is. */
export function migrated(schema: z.ZodType, data: unknown): unknown {
  const newest = newestVersion(schema)
  if (!isMap(data) || versionOf(data) >= newest) return data
  const steps = migrationsOf.get(schema) ?? []
  const moved = steps.slice(versionOf(data)).reduce((before, step) => step(before), data)
  return { ...moved, [versionField]: newest }
}

/** A document with the version that it is written in: never less than it had. */
export function stamped(schema: z.ZodType, data: unknown): unknown {
  const newest = newestVersion(schema)
  if (!isMap(data) || versionOf(data) >= newest) return data
  return { ...data, [versionField]: newest }
}
