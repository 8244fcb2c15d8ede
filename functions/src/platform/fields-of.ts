import { writeSchema } from '@portal/model/records/stored'
import type { z } from 'zod'

/** What checks some fields of a record, made once for each schema. */
const partials = new WeakMap<z.ZodObject, z.ZodObject>()

/**
 * Some fields of a document, checked against its schema, and no others: what the schema would fill
 * in for fields that are missing must not overwrite what is stored.
 */
export function fieldsOf<Schema extends z.ZodObject>(
  schema: Schema,
  fields: Partial<z.input<Schema>>,
): Record<string, unknown> {
  const partial = partials.get(schema) ?? schema.partial()
  partials.set(schema, partial)
  const parsed = writeSchema(partial).parse(fields)
  return Object.fromEntries(Object.keys(fields).map((key) => [key, parsed[key]]))
}
