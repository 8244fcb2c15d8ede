import type { Path } from '@portal/model/paths'
import { viewSchema } from '@portal/model/records/stored'
import { type DocumentData, Timestamp } from 'firebase/firestore'
import type { z } from 'zod'

function toModel(data: unknown): unknown {
  if (data instanceof Timestamp) return data.toDate()
  if (Array.isArray(data)) return data.map(toModel)
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toModel(value)]))
  return data
}

/**
 * What a document says, with dates for timestamps, checked against its schema; what this version does
 * not know is left out.
 */
export const parseDocument = <Schema extends z.ZodType>(
  { schema }: Path<Schema>,
  data: DocumentData,
): z.infer<Schema> => viewSchema(schema).parse(toModel(data))

const raised = new Set<string>()

/**
 * A document as `parseDocument` reads it; null for one that nobody can read, which is raised in the
 * console once: with its path and the codes of its issues, for what stands in it is somebody's.
 */
export function parseReadable<Schema extends z.ZodType>(
  { schema }: Path<Schema>,
  path: string,
  data: DocumentData,
): { value: z.infer<Schema> } | null {
  const read = viewSchema(schema).safeParse(toModel(data))
  if (read.success) return { value: read.data }
  if (!raised.has(path)) {
    raised.add(path)
    const issues = read.error.issues.slice(0, 10)
    console.error('a record cannot be read', {
      path,
      issues: issues.map((issue) => `${issue.path.join('.')} ${issue.code}`),
    })
  }
  return null
}
