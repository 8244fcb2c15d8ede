import { z } from 'zod'

/** What takes the place of the nodes that know a closed set of names. */
export interface Nodes {
  /** For a strict object; `shape` is rebuilt already. */
  object: (node: z.ZodObject, shape: z.ZodRawShape) => z.ZodType
  /** For a record whose keys are an enum; `value` is rebuilt already. */
  words: (node: z.ZodRecord, value: z.ZodType) => z.ZodType
  /** Whether a rebuilt object still tells its discriminator. */
  discriminates: boolean
}

type Def = z.core.$ZodTypeDef & Record<string, unknown>

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

/** The same schema, checks included, with some of its parts replaced. */
export const withParts = <Schema extends z.ZodType>(schema: Schema, parts: object): Schema =>
  z.clone(schema, z.core.util.mergeDefs(schema.def, parts) as Schema['def'])

const changes = (after: z.ZodRawShape, before: z.ZodRawShape): boolean =>
  Object.entries(after).some(([name, field]) => field !== before[name])

const single = ['element', 'innerType', 'valueType', 'in', 'out', 'left', 'right', 'rest'] as const
const several = ['options', 'items'] as const

const isStrict = (node: z.ZodObject): boolean => node.def.catchall instanceof z.ZodNever

const hasWords = (node: z.ZodType): node is z.ZodRecord =>
  node instanceof z.ZodRecord && node.def.keyType instanceof z.ZodEnum

/**
 * A function that rebuilds a schema at every depth; one schema is rebuilt once, and what has no such
 * node within it stays the schema it is. Throws for a schema that is resolved late (`z.lazy`), which
 * no record has.
 */
export function rebuilder(nodes: Nodes): (schema: z.ZodType) => z.ZodType {
  const known = new WeakMap<z.ZodType, z.ZodType>()

  const rebuilt = (schema: z.ZodType): z.ZodType => {
    const before = known.get(schema)
    if (before) return before
    const after = made(schema)
    known.set(schema, after)
    return after
  }

  function made(schema: z.ZodType): z.ZodType {
    const def = defOf(schema)
    if (def.type === 'lazy') throw new Error('a record is no z.lazy')
    if (schema instanceof z.ZodObject) {
      const shape = Object.fromEntries(
        Object.entries(schema.shape).map(([name, field]) => [name, rebuilt(field as z.ZodType)]),
      )
      if (isStrict(schema)) return nodes.object(schema, shape)
      return changes(shape, schema.shape) ? withParts(schema, { shape }) : schema
    }
    if (hasWords(schema)) return nodes.words(schema, rebuilt(def['valueType'] as z.ZodType))
    const parts: Record<string, unknown> = {}
    for (const name of single) {
      const part = def[name]
      if (!(part instanceof z.ZodType)) continue
      if (rebuilt(part) !== part) parts[name] = rebuilt(part)
    }
    for (const name of several) {
      const all = def[name]
      if (!Array.isArray(all)) continue
      const after = (all as z.ZodType[]).map(rebuilt)
      if (after.some((part, at) => part !== all[at])) parts[name] = after
    }
    if (Object.keys(parts).length === 0) return schema
    if (schema instanceof z.ZodDiscriminatedUnion && !nodes.discriminates)
      return withParts(z.union(parts['options'] as [z.ZodType]), { checks: def.checks ?? [] })
    return withParts(schema, parts)
  }

  return rebuilt
}
