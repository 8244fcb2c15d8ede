import { z } from 'zod'
import { rebuilder, withParts } from './rebuild.ts'
import { migrated, newestVersion, stamped } from './versions.ts'

/**
 * How records are read and written, so that their schemas can grow: schemas are strict and say what
 * this version writes, and what is read may be of a newer one. Like the unknown fields of Protocol
 * Buffers ("Unknown Fields" in its language guide), fields that this version does not know are kept
 * beside the value, out of sight of all that lists, compares by name or answers it, and return where
 * a value of the same schema is written.
 */
const newer = Symbol('fields of a newer version')

class NewerFields {
  /** Whose they are: an object of another schema does not get them, however it was spread. */
  readonly #of: z.ZodType
  readonly #fields: Readonly<Record<string, unknown>>

  constructor(of: z.ZodType, fields: Readonly<Record<string, unknown>>) {
    this.#of = of
    this.#fields = fields
  }

  for(schema: z.ZodType): Readonly<Record<string, unknown>> {
    return schema === this.#of ? this.#fields : {}
  }
}

type Fields = Record<string, unknown> & { [newer]?: NewerFields }

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)

/** Sets what is unknown aside. */
const setAside =
  (of: z.ZodType, knows: (name: string) => boolean) =>
  (value: unknown): unknown => {
    const all = Object.entries(value as object)
    const unknown = all.filter(([name]) => !knows(name))
    if (unknown.length === 0) return value
    const kept = new NewerFields(of, Object.fromEntries(unknown))
    return { ...Object.fromEntries(all.filter(([name]) => knows(name))), [newer]: kept }
  }

/** Takes back what was set aside; an unknown field that was not is an issue, as it is to a strict schema. */
const takeBack =
  (of: z.ZodType, knows: (name: string) => boolean) =>
  (value: unknown, context: z.RefinementCtx): unknown => {
    if (!isMap(value)) return value
    const keys = Object.keys(value).filter((name) => !knows(name))
    if (keys.length > 0)
      context.addIssue({ code: 'unrecognized_keys', keys, input: value, continue: false })
    const { [newer]: kept, ...fields } = value
    return { ...kept?.for(of), ...fields }
  }

const knowsField = (node: z.ZodObject) => (name: string) => Object.hasOwn(node.shape, name)
const knowsWord = (node: z.ZodRecord) => (name: string) => z.safeParse(node.keyType, name).success

const loose = (node: z.ZodObject, shape: z.ZodRawShape) =>
  withParts(node, { shape, catchall: z.unknown() })
const looseWords = (node: z.ZodRecord, valueType: z.ZodType) =>
  withParts(node, { valueType, mode: 'loose' })

const keeping = rebuilder({
  object: (node, shape) => loose(node, shape).transform(setAside(node, knowsField(node))),
  words: (node, value) => looseWords(node, value).transform(setAside(node, knowsWord(node))),
  discriminates: true,
})

const stripping = rebuilder({
  object: (node, shape) => withParts(node, { shape, catchall: undefined }),
  words: (node, value) =>
    looseWords(node, value).transform((words) =>
      Object.fromEntries(Object.entries(words).filter(([name]) => knowsWord(node)(name))),
    ),
  discriminates: true,
})

const returning = rebuilder({
  object: (node, shape) => z.preprocess(takeBack(node, knowsField(node)), loose(node, shape)),
  words: (node, value) => z.preprocess(takeBack(node, knowsWord(node)), looseWords(node, value)),
  discriminates: false,
})

/** One result for each schema. */
function remembered(make: (schema: z.ZodType) => z.ZodType) {
  const known = new WeakMap<z.ZodType, z.ZodType>()
  return <Schema extends z.ZodType>(schema: Schema): z.ZodType<z.output<Schema>> => {
    const made = known.get(schema) ?? make(schema)
    known.set(schema, made)
    return made as z.ZodType<z.output<Schema>>
  }
}

/** What a migration cannot take is a document that cannot be read, like any other. */
const migrate = (schema: z.ZodType) => (data: unknown, context: z.RefinementCtx) => {
  try {
    return migrated(schema, data)
  } catch {
    context.addIssue({ code: 'custom', message: 'a migration failed' })
    return z.NEVER
  }
}

const afterMigrations = (schema: z.ZodType, rebuilt: z.ZodType): z.ZodType =>
  newestVersion(schema) > 0 ? z.preprocess(migrate(schema), rebuilt) : rebuilt

/** Reads a record for a server that may write it back: what is unknown is kept, at every depth. */
export const readSchema = remembered((schema) => afterMigrations(schema, keeping(schema)))

/** Reads a record for a browser that shows it: what is unknown is left out, at every depth. */
export const viewSchema = remembered((schema) => afterMigrations(schema, stripping(schema)))

/**
 * What is stored for a record: held to its strict schema, with all that `readSchema` has kept of it
 * and its version.
 */
export const writeSchema = remembered((schema) =>
  newestVersion(schema) > 0
    ? returning(schema).transform((data) => stamped(schema, data))
    : returning(schema),
)

/**
 * A value that is about to take the place of one that was read, with what was kept of that one
 * wherever both have a map and the new one was made field by field. In lists a place says nothing of
 * whose fields they are, so there only what was spread keeps them.
 */
export function withKept<Value>(before: unknown, value: Value): Value {
  if (!isMap(before) || !isMap(value) || before === value) return value
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    Object.hasOwn(before, name) ? withKept(before[name], field) : field,
  ])
  const kept = value[newer] ?? before[newer]
  return { ...Object.fromEntries(fields), ...(kept && { [newer]: kept }) } as Value
}
