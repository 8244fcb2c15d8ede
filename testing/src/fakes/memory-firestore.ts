import { Failure } from '@portal/model/failure'
import type { Path } from '@portal/model/paths'
import { readSchema, writeSchema } from '@portal/model/records/stored'
import { z } from 'zod'
import { fieldsOf } from '../../../functions/src/platform/fields-of.ts'
import type * as real from '../../../functions/src/platform/firestore.ts'
import type { Narrow } from '../../../functions/src/platform/narrowing.ts'
import { Found } from '../../../functions/src/platform/found.ts'
import { narrowed } from './memory-query.ts'

type Addition = real.Addition
type Fields = Record<string, unknown>

/** The gateway to Firestore in memory, with the transactions of the real one. */

interface Stored {
  value: unknown
  version: number
}

const documents = new Map<string, Stored>()
let version = 0

/** What happens at each point a test can stop at; it may wait, and it may throw. */
export const failpoints = { pass: (_name: string): Promise<void> => Promise.resolve() }

/** Begins with nothing. */
export const forget = (): void => documents.clear()

/** Stores what no version of ours has written, as it is. */
export const plant = (path: string, value: object): void => {
  documents.set(path, { value: structuredClone(value), version: (version += 1) })
}

/** What is stored, with no schema held against it; undefined when there is none. */
export const raw = (path: string): unknown => structuredClone(documents.get(path)?.value)

const stored = <Schema extends z.ZodType>({ path, schema }: Path<Schema>): z.infer<Schema> | null =>
  documents.has(path) ? readSchema(schema).parse(raw(path)) : null

class Conflict extends Error {}

/** What is stored with something added to it, as increments of a merged write do. */
function sum(known: unknown, addition: Addition): Record<string, unknown> {
  const all = { ...(known as Record<string, unknown> | undefined) }
  for (const [field, value] of Object.entries(addition))
    if (typeof value === 'number') all[field] = Number(all[field] ?? 0) + value
    else if (typeof value === 'string' || value instanceof Date) all[field] = value
    else if (Object.keys(value).length > 0) all[field] = sum(all[field], value)
  return all
}

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Reads remember versions, writes wait for the commit, which fails when a version has moved. */
export class Transaction implements Omit<real.Transaction, 'flush'> {
  readonly #seen = new Map<string, number>()
  readonly #found = new Found()
  readonly #writes: {
    path: string
    value: unknown
    isNew: boolean
    isPart?: true
    /** Made of what is stored when it is committed; null where nothing is. */
    change?: (before: Fields | null) => Fields
  }[] = []
  readonly #additions: { path: Path<z.ZodType>; addition: Addition }[] = []
  readonly #known = new Set<string>()

  #see(path: string): void {
    const seen = documents.get(path)?.version ?? 0
    if ((this.#seen.get(path) ?? seen) !== seen) throw new Conflict(path)
    this.#seen.set(path, seen)
  }

  /** One failpoint for all of them, and none when they are asked for; as for what was read before. */
  async readAhead(paths: readonly Path<z.ZodType>[]): Promise<void> {
    await failpoints.pass(`read ahead ${paths.map(({ path }) => path).join(' ')}`)
    for (const { path } of paths) {
      this.#see(path)
      this.#known.add(path)
    }
  }

  async find<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema> | null> {
    if (!this.#known.has(path.path)) await failpoints.pass(`read ${path.path}`)
    this.#known.add(path.path)
    this.#see(path.path)
    const found = stored(path)
    return found && this.#found.remember(path, found)
  }

  async findReadable<Schema extends z.ZodType>(
    path: Path<Schema>,
  ): Promise<z.infer<Schema> | null> {
    try {
      return await this.find(path)
    } catch (error) {
      if (error instanceof z.ZodError) return null
      throw error
    }
  }

  async isThere({ path }: Path<z.ZodType>): Promise<boolean> {
    return (await this.find({ path, schema: z.unknown() })) !== null
  }

  async read<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema>> {
    const found = await this.find(path)
    if (found === null) throw new Failure('not-found')
    return found
  }

  /** A list is not checked for conflicts. */
  async list<Schema extends z.ZodType>(path: Path<Schema>, narrow: Narrow) {
    return list(path, narrow)
  }

  /** What is stored can be read. */
  listReadable<Schema extends z.ZodType>(path: Path<Schema>, narrow: Narrow) {
    return this.list(path, narrow)
  }

  /** The ids of what `list` would list. */
  async ids(path: Path<z.ZodType>, narrow: Narrow): Promise<string[]> {
    return (await this.list(path, narrow)).map(({ id }) => id)
  }

  create<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    this.#writes.push({
      path: path.path,
      value: writeSchema(path.schema).parse(value),
      isNew: true,
    })
  }

  #whole(path: Path<z.ZodType>, value: unknown): unknown {
    return writeSchema(path.schema).parse(this.#found.next(path, value))
  }

  write<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    this.#writes.push({ path: path.path, value: this.#whole(path, value), isNew: false })
  }

  add(path: Path<z.ZodType>, addition: Addition): void {
    this.#additions.push({ path, addition })
  }

  /** Replaces these fields and no others, when it is committed. */
  update<Schema extends z.ZodObject>(path: Path<Schema>, fields: Partial<z.input<Schema>>): void {
    const change = fieldsOf(path.schema, fields)
    this.#writes.push({ path: path.path, value: change, isNew: false, isPart: true })
  }

  /** How many `list` would list. */
  async count(path: Path<z.ZodType>, narrow: Narrow): Promise<number> {
    return (await this.list(path, narrow)).length
  }

  /** Puts entries into maps and replaces other fields; begins a document where there is none. */
  putIn<Schema extends z.ZodObject>(path: Path<Schema>, fields: Partial<z.input<Schema>>): void {
    const given = fieldsOf(path.schema, fields)
    const change = (before: Fields | null): Fields => {
      const after = { ...before }
      for (const [field, value] of Object.entries(given))
        after[field] = isMap(value) ? { ...(after[field] as Fields | undefined), ...value } : value
      return after
    }
    this.#writes.push({ path: path.path, value: null, isNew: false, change })
  }

  /** Takes entries out of lists and maps. Fails the commit when there is no such document. */
  takeOut<Schema extends z.ZodObject>(
    { path }: Path<Schema>,
    { lists = {}, maps = {} }: Parameters<real.Transaction['takeOut']>[1],
  ): void {
    const change = (before: Fields | null): Fields => {
      if (before === null) throw new Error(`NOT_FOUND ${path}`)
      const after = { ...before }
      for (const [field, item] of Object.entries(lists))
        after[field] = ((after[field] ?? []) as unknown[]).filter((one) => one !== item)
      for (const [field, key] of Object.entries(maps)) {
        const { [String(key)]: _taken, ...left } = (after[field] ?? {}) as Fields
        after[field] = left
      }
      return after
    }
    this.#writes.push({ path, value: null, isNew: false, change })
  }

  /** The keys of a map of a document; none when it is not there. */
  async keysOf<Schema extends z.ZodObject>(
    path: Path<Schema>,
    field: keyof z.infer<Schema> & string,
  ): Promise<string[]> {
    const map = ((await this.find(path)) as Fields | null)?.[field]
    return isMap(map) ? Object.keys(map) : []
  }

  delete({ path }: Path<z.ZodType>): void {
    this.#writes.push({ path, value: null, isNew: false })
  }

  commit(): void {
    for (const [path, seen] of this.#seen)
      if ((documents.get(path)?.version ?? 0) !== seen) throw new Conflict(path)
    const made = new Set<string>()
    for (const { path, isNew } of this.#writes) {
      if (isNew && (documents.has(path) || made.has(path)))
        throw new Error(`ALREADY_EXISTS ${path}`)
      made.add(path)
    }
    for (const { path, value, isPart, change } of this.#writes) {
      const before = isPart ? documents.get(path)?.value : {}
      if (before === undefined) throw new Error(`NOT_FOUND ${path}`)
      const known = (documents.get(path)?.value ?? null) as Fields | null
      const whole = change
        ? change(known)
        : isPart
          ? { ...(before as object), ...(value as object) }
          : value
      if (whole === null) documents.delete(path)
      else documents.set(path, { value: structuredClone(whole), version: (version += 1) })
    }
    for (const { path, addition } of this.#additions)
      documents.set(path.path, {
        value: writeSchema(path.schema).parse(
          readSchema(path.schema).parse(sum(documents.get(path.path)?.value, addition)),
        ),
        version: (version += 1),
      })
  }
}

/** Runs a transaction, again after each conflict, up to 20 times. */
export async function transaction<Result>(
  work: (tx: real.Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const tx = new Transaction()
    try {
      // It does all that use-cases ask of the real one, whose private fields no other class has.
      const result = await work(tx as unknown as real.Transaction)
      await failpoints.pass('commit')
      tx.commit()
      // Done, but whoever asked may never hear of it.
      await failpoints.pass('committed')
      return result
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === 20) throw error
    }
  }
}

export async function add(path: Path<z.ZodType>, addition: Addition): Promise<void> {
  await transaction(async (tx) => tx.add(path, addition))
}

export async function read<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  await failpoints.pass(`read ${path.path}`)
  return stored(path)
}

/** What is stored can be read. */
export const readReadable = read

/** Whether there is such a document, whatever is in it. */
export async function isThere({ path }: Path<z.ZodType>): Promise<boolean> {
  await failpoints.pass(`read ${path}`)
  return documents.has(path)
}

/** Adds, together with a document that is made for the first time; false when it is not. */
export function addOnce<Schema extends z.ZodType>(
  mark: Path<Schema>,
  value: z.input<Schema>,
  path: Path<z.ZodType>,
  addition: Addition,
): Promise<boolean> {
  return transaction(async (tx) => {
    if (await tx.isThere(mark)) return false
    tx.create(mark, value)
    tx.add(path, addition)
    return true
  })
}

/**
 * The documents whose path `isOf` accepts, each with the id of the document it is below. A query
 * sees what is stored, and whoever asks sees what the schema reads of it.
 */
function rows<Schema extends z.ZodType>(
  schema: Schema,
  isOf: (segments: readonly string[]) => boolean,
  narrow: Narrow | undefined,
) {
  const all = [...documents.keys()]
    .map((path) => ({ path, segments: path.split('/') }))
    .filter(({ segments }) => isOf(segments))
    .map(({ path, segments }) => ({
      id: segments.at(-1) ?? '',
      parent: segments.at(-3) ?? '',
      value: raw(path),
    }))
  return narrowed(all, narrow).map(({ value, ...row }) => ({
    ...row,
    value: readSchema(schema).parse(value),
  }))
}

/** Lists a collection. */
export async function list<Schema extends z.ZodType>(
  { path, schema }: Path<Schema>,
  narrow?: Narrow,
) {
  await failpoints.pass(`list ${path}`)
  const found = rows(schema, (segments) => segments.slice(0, -1).join('/') === path, narrow)
  return found.map(({ id, value }) => ({ id, value }))
}

/** What is stored can be read. */
export const listWhole = list

/** Lists all collections of a name. */
export async function listGroup<Schema extends z.ZodType>(
  { path, schema }: Path<Schema>,
  narrow?: Narrow,
) {
  await failpoints.pass(`list ${path}`)
  return rows(schema, (segments) => segments.at(-2) === path, narrow)
}

/** Documents as they are stored, as the real one pages them. */
export async function pageOf(path: string, after: string | null, most: number) {
  await failpoints.pass(`page ${path}`)
  const segments = path.split('/')
  const isOf = (key: string) =>
    segments.length % 2 === 0 ? key === path : key.split('/').at(-2) === segments.at(-1)
  return [...documents.keys()]
    .filter((key) => isOf(key) && key > (after ?? ''))
    .toSorted()
    .slice(0, most)
    .map((key) => ({ path: key, data: raw(key) as Record<string, unknown> }))
}

/** All that is stored, as text. */
export const everything = (): string => JSON.stringify([...documents])

/**
 * All that use-cases import of Firestore: what is missing here, or takes something else, is an error
 * of types.
 */
export const gateway = {
  add,
  addOnce,
  isThere,
  list,
  listGroup,
  listWhole,
  pageOf,
  read,
  readReadable,
  transaction,
} satisfies Omit<typeof real, 'Transaction' | 'firestore' | 'parseDocument'>
