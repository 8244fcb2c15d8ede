import type { z } from 'zod'

/** A number that was typed and is none, which JSON does not know. */
const notANumber = '\u0000NaN'

/** What Les has typed, and what was stored when he began. */
export interface Draft<Value> {
  value: Value
  /** The stored value then, as `written`. */
  base: string
}

/** A value as text, the same for the same value. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'number' && Number.isNaN(part) ? notANumber : part,
  )

export const encoded = <Value>({ value, base }: Draft<Value>): string => written({ value, base })

/** Whether something is only not allowed yet, as a name that is empty; it can be shown in its fields. */
function isOfShape(issue: z.core.$ZodIssue, value: unknown): boolean {
  if (issue.code === 'invalid_union')
    return issue.errors.some((branch) => branch.every((one) => isOfShape(one, value)))
  if (['too_small', 'too_big', 'invalid_format', 'not_multiple_of', 'custom'].includes(issue.code))
    return true
  const given = issue.path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
  return issue.code === 'invalid_type' && Number.isNaN(given)
}

/**
 * What an earlier visit left; null when that was nothing, or of a shape that fields of this version
 * cannot show.
 */
export function decoded<Value>(text: string, allowed: z.ZodType<Value>): Draft<Value> | null {
  if (!text) return null
  try {
    const { value, base } = JSON.parse(text, (_, part: unknown) =>
      part === notANumber ? Number.NaN : part,
    ) as Draft<Value>
    const checked = allowed.safeParse(value)
    const fits = checked.success || checked.error.issues.every((issue) => isOfShape(issue, value))
    return fits && typeof base === 'string' ? { value, base } : null
  } catch {
    return null
  }
}
