import type { z } from 'zod'

/**
 * Some fields of a document, checked against its schema, and no others: what the schema would fill
 * in for fields that are missing must not overwrite what is stored.
 */
export function fieldsOf<Schema extends z.ZodObject>(
  schema: Schema,
  fields: Partial<z.input<Schema>>,
): Record<string, unknown> {
  const parsed: Record<string, unknown> = schema.partial().parse(fields)
  return Object.fromEntries(Object.keys(fields).map((key) => [key, parsed[key]]))
}
