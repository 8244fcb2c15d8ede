import type { Path } from '@portal/model/paths'
import { Failure } from '@portal/model/failure'
import { readSchema, writeSchema } from '@portal/model/records/stored'
import { storable } from '@portal/model/storable'
import {
  type DocumentData,
  FieldPath,
  FieldValue,
  type Firestore,
  getFirestore,
  type Query,
  type QuerySnapshot,
  Timestamp,
} from 'firebase-admin/firestore'
import { logger } from './log.ts'
import type { z } from 'zod'
import { app } from './app.ts'
import { fieldsOf } from './fields-of.ts'
import { Found } from './found.ts'
import type { Narrow } from './narrowing.ts'

export const firestore: Firestore = getFirestore(app)

/**
 * A document by its path. An id in two underscores at both ends is Firestore's own ("Constraints on
 * document IDs"), and nothing is ever there: asking for it is a fault of who asks, not of ours.
 */
function documentAt(path: string): FirebaseFirestore.DocumentReference {
  if (path.split('/').some((id) => /^__.*__$/.test(id))) throw new Failure('not-found')
  return firestore.doc(path)
}

/** Timestamps become dates, everywhere inside. */
function toModel(data: unknown): unknown {
  if (data instanceof Timestamp) return data.toDate()
  if (Array.isArray(data)) return data.map(toModel)
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toModel(value)]))
  return data
}

/** What a document says, checked against its schema; what this version does not know is kept. */
export function parseDocument<Schema extends z.ZodType>(
  schema: Schema,
  data: DocumentData,
): z.infer<Schema> {
  return readSchema(schema).parse(toModel(data))
}

/** Reads one document; null when there is none. */
export async function read<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  const data = (await documentAt(path.path).get()).data()
  return data ? parseDocument(path.schema, data) : null
}

/** What can be read; null for what is not there and, raised, for what nobody can read. */
export async function readReadable<Schema extends z.ZodType>(
  path: Path<Schema>,
): Promise<z.infer<Schema> | null> {
  return readableOf(path, (await documentAt(path.path).get()).data())
}

function readableOf<Schema extends z.ZodType>(
  { path, schema }: Path<Schema>,
  data: DocumentData | undefined,
): z.infer<Schema> | null {
  if (!data) return null
  const read = readSchema(schema).safeParse(toModel(data))
  if (read.success) return read.data
  raise(path, read.error)
  return null
}

/** Whether there is such a document, whatever is in it. */
export const isThere = async ({ path }: Path<z.ZodType>): Promise<boolean> =>
  (await documentAt(path).get()).exists

/** Says which record is broken and where; never what stands in it, which is somebody's. */
function raise(path: string, { issues }: z.ZodError): void {
  const where = issues.slice(0, 10).map((issue) => `${issue.path.join('.')} ${issue.code}`)
  logger.error('a record cannot be read', { path, issues: where })
}

/** What is added to a document: numbers are added, all else takes the place of what was there. */
export interface Addition {
  [field: string]: number | string | Date | Addition
}

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** An empty map would take the place of what is stored under its name. */
const isEmpty = (value: Addition[string]): boolean =>
  typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0

const increments = (addition: Addition): DocumentData =>
  Object.fromEntries(
    Object.entries(addition)
      .filter(([, value]) => !isEmpty(value))
      .map(([field, value]) => {
        if (typeof value === 'number') return [field, FieldValue.increment(value)]
        return [
          field,
          typeof value === 'string' || value instanceof Date ? value : increments(value),
        ]
      }),
  )

/** Adds to a document, or begins it, without reading: nobody waits for anybody. */
export async function add({ path }: Path<z.ZodType>, addition: Addition): Promise<void> {
  await documentAt(path).set(increments(addition), { merge: true })
}

const alreadyExists = 6

/** The same, with a document that is made for the first time; false, and nothing, when it is not. */
export async function addOnce<Schema extends z.ZodType>(
  mark: Path<Schema>,
  value: z.input<Schema>,
  { path }: Path<z.ZodType>,
  addition: Addition,
): Promise<boolean> {
  const batch = firestore
    .batch()
    .create(documentAt(mark.path), writeSchema(mark.schema).parse(value) as DocumentData)
    .set(documentAt(path), increments(addition), { merge: true })
  try {
    await batch.commit()
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === alreadyExists) return false
    throw error
  }
}

export interface Row<Value> {
  id: string
  value: Value
}

/**
 * The rows that can be read. One that cannot is raised and passed over, so that it keeps nobody from
 * dealing with the others; its fields are not told, they are somebody's.
 */
function readableRows<Schema extends z.ZodType>(
  { schema }: Path<Schema>,
  found: QuerySnapshot,
): (Row<z.infer<Schema>> & { parent: string })[] {
  return found.docs.flatMap((row) => {
    const read = readSchema(schema).safeParse(toModel(row.data()))
    if (read.success)
      return [{ id: row.id, parent: row.ref.parent.parent?.id ?? '', value: read.data }]
    raise(row.ref.path, read.error)
    return []
  })
}

/** Every step of narrowing a query of the SDK makes another one. */
const queryOf = (all: Query, narrow: Narrow): Query => narrow(all) as Query

/** Lists a collection, narrowed by `narrow`, without the rows that cannot be read. */
export const list = async <Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: Narrow = (query) => query,
): Promise<Row<z.infer<Schema>>[]> =>
  readableRows(path, await queryOf(firestore.collection(path.path), narrow).get())

/** Lists a collection of which no row may be missing. Throws when one cannot be read. */
export async function listWhole<Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: Narrow = (query) => query,
): Promise<Row<z.infer<Schema>>[]> {
  const found = await queryOf(firestore.collection(path.path), narrow).get()
  return found.docs.map((row) => ({ id: row.id, value: parseDocument(path.schema, row.data()) }))
}

/** Lists all collections of a name, each row with the id of the document it is below. */
export const listGroup = async <Schema extends z.ZodType>(
  path: Path<Schema>,
  narrow: Narrow = (query) => query,
): Promise<(Row<z.infer<Schema>> & { parent: string })[]> =>
  readableRows(path, await queryOf(firestore.collectionGroup(path.path), narrow).get())

/**
 * Documents as they are stored, in the order of their paths, after one of these: a document alone
 * where `path` leads to one, else those of every collection that is called like its last segment.
 */
export async function pageOf(
  path: string,
  after: string | null,
  most: number,
): Promise<{ path: string; data: DocumentData }[]> {
  const segments = path.split('/')
  if (segments.length % 2 === 0) {
    const data = after === null ? (await documentAt(path).get()).data() : undefined
    return data ? [{ path, data }] : []
  }
  const all = firestore.collectionGroup(segments.at(-1) ?? '').orderBy(FieldPath.documentId())
  const found = await (after ? all.startAfter(documentAt(after)) : all).limit(most).get()
  return found.docs.map((row) => ({ path: row.ref.path, data: row.data() }))
}

/**
 * Checked against its schema, with what a newer version has written in what was read, and fit to be
 * stored: every word in it is well-formed.
 */
const fieldsFor = <Schema extends z.ZodType>(
  { path, schema }: Path<Schema>,
  value: z.input<Schema>,
): DocumentData => storable(path, writeSchema(schema).parse(value) as DocumentData)

/**
 * One transaction. Writes are kept back until the callback has returned, so reads and writes may
 * come in any order; a document read after it was written still shows its stored state. A document
 * that was read keeps what this version does not know of it, however its next value is made.
 */
export class Transaction {
  readonly #inner: FirebaseFirestore.Transaction
  readonly #writes: (() => void)[] = []
  readonly #found = new Found()
  /** What was read, as it is stored, so that it is asked for once; undefined where there is none. */
  readonly #known = new Map<string, DocumentData | undefined>()

  constructor(inner: FirebaseFirestore.Transaction) {
    this.#inner = inner
  }

  /**
   * Reads in one request what will be asked for one by one, each of which would wait for the one
   * before it. What is asked for and was not read ahead is read then.
   */
  async readAhead(paths: readonly Path<z.ZodType>[]): Promise<void> {
    const found = await this.#inner.getAll(...paths.map(({ path }) => documentAt(path)))
    for (const one of found) this.#known.set(one.ref.path, one.data())
  }

  /** What is stored; undefined where there is none. */
  async #stored({ path }: Path<z.ZodType>): Promise<DocumentData | undefined> {
    if (!this.#known.has(path))
      this.#known.set(path, (await this.#inner.get(documentAt(path))).data())
    return this.#known.get(path)
  }

  async find<Schema extends z.ZodType>(path: Path<Schema>): Promise<z.infer<Schema> | null> {
    const data = await this.#stored(path)
    return data ? this.#found.remember(path, parseDocument(path.schema, data)) : null
  }

  /** What can be read; null for what is not there and, raised, for what nobody can read. */
  async findReadable<Schema extends z.ZodType>(
    path: Path<Schema>,
  ): Promise<z.infer<Schema> | null> {
    const found = readableOf(path, await this.#stored(path))
    return found && this.#found.remember(path, found)
  }

  /** Whether there is such a document, whatever is in it. */
  async isThere(path: Path<z.ZodType>): Promise<boolean> {
    return (await this.#stored(path)) !== undefined
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
    narrow: Narrow,
  ): Promise<Row<z.infer<Schema>>[]> {
    const found = await this.#inner.get(queryOf(firestore.collection(path.path), narrow))
    return found.docs.map((row) => ({ id: row.id, value: parseDocument(path.schema, row.data()) }))
  }

  /** Lists what people write themselves, without the rows that cannot be read. */
  async listReadable<Schema extends z.ZodType>(
    path: Path<Schema>,
    narrow: Narrow,
  ): Promise<Row<z.infer<Schema>>[]> {
    return readableRows(
      path,
      await this.#inner.get(queryOf(firestore.collection(path.path), narrow)),
    )
  }

  /** The ids alone of what `list` would list. */
  async ids(path: Path<z.ZodType>, narrow: Narrow): Promise<string[]> {
    const found = await this.#inner.get(queryOf(firestore.collection(path.path), narrow).select())
    return found.docs.map((row) => row.id)
  }

  async count(path: Path<z.ZodType>, narrow: Narrow): Promise<number> {
    const found = await this.#inner.get(queryOf(firestore.collection(path.path), narrow).select())
    return found.size
  }

  /** Fails the transaction when the document exists. */
  create<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    const data = fieldsFor(path, value)
    this.#writes.push(() => this.#inner.create(documentAt(path.path), data))
  }

  write<Schema extends z.ZodType>(path: Path<Schema>, value: z.input<Schema>): void {
    const data = fieldsFor(path, this.#found.next(path, value))
    this.#writes.push(() => this.#inner.set(documentAt(path.path), data))
  }

  /** Adds to a document, or begins it, without reading it: it is no reason to try again. */
  add({ path }: Path<z.ZodType>, addition: Addition): void {
    this.#writes.push(() =>
      this.#inner.set(documentAt(path), increments(addition), { merge: true }),
    )
  }

  /** Replaces these fields and no others. Fails the transaction when there is no such document. */
  update<Schema extends z.ZodObject>(path: Path<Schema>, fields: Partial<z.input<Schema>>): void {
    const data = storable(path.path, fieldsOf(path.schema, fields))
    this.#writes.push(() => this.#inner.update(documentAt(path.path), data))
  }

  /**
   * Puts entries into maps of a document and replaces its other fields, whatever else is in it:
   * nothing of it is read. Begins one where there is none.
   */
  putIn<Schema extends z.ZodObject>(path: Path<Schema>, fields: Partial<z.input<Schema>>): void {
    const data = storable(path.path, fieldsOf(path.schema, fields))
    const mergeFields = Object.entries(data).flatMap(([field, value]) =>
      isMap(value)
        ? Object.keys(value).map((key) => new FieldPath(field, key))
        : [new FieldPath(field)],
    )
    this.#writes.push(() => this.#inner.set(documentAt(path.path), data, { mergeFields }))
  }

  /**
   * Takes entries out of lists and maps of a document, whatever else is in it: nothing of it is
   * read. Fails the transaction when there is no such document.
   */
  takeOut<Schema extends z.ZodObject>(
    { path }: Path<Schema>,
    from: {
      lists?: Partial<Record<keyof z.infer<Schema> & string, string>>
      maps?: Partial<Record<keyof z.infer<Schema> & string, string>>
    },
  ): void {
    const changes = [
      ...Object.entries(from.lists ?? {}).map(([field, item]) => [
        new FieldPath(field),
        FieldValue.arrayRemove(item),
      ]),
      ...Object.entries(from.maps ?? {}).map(([field, key]) => [
        new FieldPath(field, String(key)),
        FieldValue.delete(),
      ]),
    ] as [FieldPath, FieldValue][]
    const [[field, value] = [], ...others] = changes
    if (!field) return
    this.#writes.push(() => this.#inner.update(documentAt(path), field, value, ...others.flat()))
  }

  /** The keys of a map of a document, of which nothing else is asked; none when it is not there. */
  async keysOf<Schema extends z.ZodObject>(
    path: Path<Schema>,
    field: keyof z.infer<Schema> & string,
  ): Promise<string[]> {
    const found: unknown = (await this.#stored(path))?.[field]
    return typeof found === 'object' && found !== null ? Object.keys(found) : []
  }

  delete(path: Path<z.ZodType>): void {
    this.#writes.push(() => this.#inner.delete(documentAt(path.path)))
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
