import { z } from 'zod'

/** A document as a newer version could have written it, and what of it must be there afterwards. */
export interface Planted {
  /** With an unknown field in every object and an unknown word in every map of words. */
  data: unknown
  /** The same without those of views, which are meant to let go what they do not name. */
  kept: unknown
  /** How many there are. */
  count: number
}

const unknownName = 'ofANewerVersion'
const unknownField = { [unknownName]: { deep: [{ er: 1 }] } }

const whole = (value: unknown): Planted => ({ data: value, kept: value, count: 0 })

function together(
  parts: readonly (readonly [key: string, part: Planted])[],
  own: { data: object; kept: object },
): Planted {
  const pick = (which: 'data' | 'kept') =>
    Object.fromEntries(parts.map(([key, part]) => [key, part[which]]))
  return {
    data: { ...pick('data'), ...own.data },
    kept: { ...pick('kept'), ...own.kept },
    count: parts.reduce((sum, [, part]) => sum + part.count, Object.keys(own.data).length),
  }
}

/** Plants what a newer version could have added to an example of a record. */
export function planted(schema: z.ZodType, value: unknown): Planted {
  if (value === null || value === undefined) return whole(value)
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(value).map(
      ([key, field]) => [key, planted(schema.shape[key] as z.ZodType, field)] as const,
    )
    const isView = schema.def.catchall === undefined
    return together(parts, { data: unknownField, kept: isView ? {} : unknownField })
  }
  if (schema instanceof z.ZodRecord) {
    const parts = Object.entries(value).map(
      ([key, field]) => [key, planted(schema.valueType as z.ZodType, field)] as const,
    )
    const own = schema.def.keyType instanceof z.ZodEnum ? unknownField : {}
    return together(parts, { data: own, kept: own })
  }
  if (schema instanceof z.ZodArray) {
    const items = (value as unknown[]).map((item) => planted(schema.element as z.ZodType, item))
    return {
      data: items.map(({ data }) => data),
      kept: items.map(({ kept }) => kept),
      count: items.reduce((sum, { count }) => sum + count, 0),
    }
  }
  if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => z.safeParse(one, value).success)
    return option ? planted(option as z.ZodType, value) : whole(value)
  }
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault
  )
    return planted(schema.unwrap() as z.ZodType, value)
  return whole(value)
}
