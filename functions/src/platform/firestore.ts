import type { Path } from '@portal/model/paths'
import { Failure } from '@portal/model/failure'
import {
  type DocumentData,
  type Firestore,
  getFirestore,
  type Query,
  type QuerySnapshot,
  Timestamp,
} from 'firebase-admin/firestore'
import { logger } from 'firebase-functions'
import type { z } from 'zod'
import { app } from './app.ts'
import { fieldsOf } from './fields-of.ts'

export const firestore: Firestore = getFirestore(app)

/** Timestamps become dates, everywhere inside. */
function toModel(data: unknown): unknown {
  if (data instanceof Timestamp) return data.toDate()
  if (Array.isArray(data)) return data.map(toModel)
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toModel(value)]))
  return data
}

/** What a document says, checked against its schema. */
export function parseDocument<Schema extends z.ZodType>(
  schema: Schema,
  data: DocumentData,
): z.infer<Schema> {
  return schema.parse(toModel(data))
}

/** Reads one document; null when there is none. */
export async function read<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  const data = (await firestore.doc(path.path).get()).data()
  return data ? parseDocument(path.schema, data) : null
}

export interface Row<Value> {
  id: string
  value: Value
}

/** Lists a collection, narrowed by `narrow`. */
export async function list<Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: (query: Query) => Query = (query) => query,
): Promise<Row<z.infer<Schema>>[]> {
  const found = await narrow(firestore.collection(path.path)).get()
  return found.docs.map((row) => ({ id: row.id, value: parseDocument(path.schema, row.data()) }))
}

/** Lists all collections of a name, each row with the id of the document it is below. */
export async function listGroup<Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: (query: Query) => Query = (query) => query,
): Promise<(Row<z.infer<Schema>> & { parent: string })[]> {
  const found = await narrow(firestore.collectionGroup(path.path)).get()
  return found.docs.map((row) => ({
    id: row.id,
    parent: row.ref.parent.parent?.id ?? '',
    value: parseDocument(path.schema, row.data()),
  }))
}

/**
 * The rows that can be read. What people write themselves passes rules, which cannot check all that
 * a schema can: one row that nobody can read must not keep the others from being dealt with.
 */
function readableRows<Schema extends z.ZodType>(
  { schema }: Path<Schema>,
  found: QuerySnapshot,
): Row<z.infer<Schema>>[] {
  return found.docs.flatMap((row) => {
    try {
      return [{ id: row.id, value: parseDocument(schema, row.data()) }]
    } catch (error) {
      logger.warn('a record cannot be read', error, { path: row.ref.path })
      return []
    }
  })
}

/** Lists what people write themselves, without the rows that cannot be read. */
export const listReadable = async <Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: (query: Query) => Query,
): Promise<Row<z.infer<Schema>>[]> =>
  readableRows(path, await narrow(firestore.collection(path.path)).get())

/**
 * One transaction. Writes are kept back until the callback has returned, so reads and writes may
 * come in any order; a document read after it was written still shows its stored state.
 */
export class Transaction {
  readonly #inner: FirebaseFirestore.Transaction
  readonly #writes: (() => void)[] = []

  constructor(inner: FirebaseFirestore.Transaction) {
    this.#inner = inner
  }

  async find<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema> | null> {
    const data = (await this.#inner.get(firestore.doc(path.path))).data()
    return data ? parseDocument(path.schema, data) : null
  }

  /** Fails with `not-found`. */
  async read<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema>> {
    const found = await this.find(path)
    if (found === null) throw new Failure('not-found')
    return found
  }

  /** Lists a collection, narrowed by `narrow`. */
  async list<Schema extends z.ZodType>(
    path: Path<Schema>,
    narrow: (query: Query) => Query,
  ): Promise<Row<z.infer<Schema>>[]> {
    const found = await this.#inner.get(narrow(firestore.collection(path.path)))
    return found.docs.map((row) => ({ id: row.id, value: parseDocument(path.schema, row.data()) }))
  }

  /** Lists what people write themselves, without the rows that cannot be read. */
  async listReadable<Schema extends z.ZodType>(
    path: Path<Schema>,
    narrow: (query: Query) => Query,
  ): Promise<Row<z.infer<Schema>>[]> {
    return readableRows(path, await this.#inner.get(narrow(firestore.collection(path.path))))
  }

  /** The ids alone of what `list` would list. */
  async ids(path: Path<z.ZodType>, narrow: (query: Query) => Query): Promise<string[]> {
    const found = await this.#inner.get(narrow(firestore.collection(path.path)).select())
    return found.docs.map((row) => row.id)
  }

  async count(path: Path<z.ZodType>, narrow: (query: Query) => Query): Promise<number> {
    const found = await this.#inner.get(narrow(firestore.collection(path.path)).select())
    return found.size
  }

  /** Fails the transaction when the document exists. */
  create<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    const data = path.schema.parse(value) as DocumentData
    this.#writes.push(() => this.#inner.create(firestore.doc(path.path), data))
  }

  write<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    const data = path.schema.parse(value) as DocumentData
    this.#writes.push(() => this.#inner.set(firestore.doc(path.path), data))
  }

  /** Replaces these fields and no others. Fails the transaction when there is no such document. */
  update<Schema extends z.ZodObject>(path: Path<Schema>, fields: Partial<z.input<Schema>>): void {
    const data = fieldsOf(path.schema, fields)
    this.#writes.push(() => this.#inner.update(firestore.doc(path.path), data))
  }

  delete(path: Path<z.ZodType>): void {
    this.#writes.push(() => this.#inner.delete(firestore.doc(path.path)))
  }

  flush(): void {
    for (const write of this.#writes) write()
  }
}

/** Runs a transaction to its end; under contention it is tried again up to 20 times. */
export const transaction = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  firestore.runTransaction(
    async (inner) => {
      const tx = new Transaction(inner)
      const result = await work(tx)
      tx.flush()
      return result
    },
    { maxAttempts: 20 },
  )
