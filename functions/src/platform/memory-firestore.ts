import { Failure } from '@portal/model/failure'
import type { Path } from '@portal/model/paths'
import type { z } from 'zod'

/** For tests: the door to Firestore in memory, with the transactions of the real one. */

interface Stored {
  value: unknown
  version: number
}

const documents = new Map<string, Stored>()
let version = 0

/** What happens at each door a test can stop at; it may wait, and it may throw. */
export const doors = { pass: (_name: string): Promise<void> => Promise.resolve() }

/** Begins with nothing. */
export const forget = (): void => documents.clear()

/** What is stored was held against its schema when it was written. */
const stored = <Schema extends z.ZodType>({ path }: Path<Schema>): z.infer<Schema> | null => {
  const found = documents.get(path)
  return found ? (structuredClone(found.value) as z.infer<Schema>) : null
}

class Conflict extends Error {}

/** A query of equalities, which is all that transactions of ours ask for. */
class Narrowing {
  readonly wanted: (readonly [field: string, equal: unknown])[] = []

  where(field: string, op: string, equal: unknown): this {
    if (op !== '==') throw new Error(`a list in memory knows no ${op}`)
    this.wanted.push([field, equal])
    return this
  }
}

/** Reads remember versions, writes wait for the commit, which fails when a version has moved. */
export class Transaction {
  readonly #seen = new Map<string, number>()
  readonly #writes: { path: string; value: unknown; isNew: boolean }[] = []

  async find<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema> | null> {
    await doors.pass(`read ${path.path}`)
    const seen = documents.get(path.path)?.version ?? 0
    if ((this.#seen.get(path.path) ?? seen) !== seen) throw new Conflict(path.path)
    this.#seen.set(path.path, seen)
    return stored(path)
  }

  async read<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema>> {
    const found = await this.find(path)
    if (found === null) throw new Failure('not-found')
    return found
  }

  /** Lists what equals what `narrow` asks for; a list is not checked for conflicts. */
  async list<Schema extends z.ZodType>(
    path: Path<Schema>,
    narrow: (query: Narrowing) => Narrowing,
  ) {
    const { wanted } = narrow(new Narrowing())
    return (await list(path)).filter(({ value }) =>
      wanted.every(([field, equal]) => (value as Record<string, unknown>)[field] === equal),
    )
  }

  create<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    this.#writes.push({ path: path.path, value: path.schema.parse(value), isNew: true })
  }

  write<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    this.#writes.push({ path: path.path, value: path.schema.parse(value), isNew: false })
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
    for (const { path, value } of this.#writes)
      if (value === null) documents.delete(path)
      else documents.set(path, { value: structuredClone(value), version: (version += 1) })
  }
}

/** Runs a transaction, again after each conflict, up to 20 times. */
export async function transaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const tx = new Transaction()
    try {
      const result = await work(tx)
      await doors.pass('commit')
      tx.commit()
      // Done, but whoever asked may never hear of it.
      await doors.pass('committed')
      return result
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === 20) throw error
    }
  }
}

export async function read<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  await doors.pass(`read ${path.path}`)
  return stored(path)
}

/** The whole collection: tests have little in it, and narrow it themselves. */
export async function list<Schema extends z.ZodType>({ path, schema }: Path<Schema>) {
  await doors.pass(`list ${path}`)
  return [...documents.keys()]
    .filter(
      (key) => key.startsWith(`${path}/`) && key.split('/').length === path.split('/').length + 1,
    )
    .map((key) => ({
      id: key.slice(path.length + 1),
      value: stored({ path: key, schema }) as z.infer<Schema>,
    }))
}
