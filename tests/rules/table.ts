import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing'
import {
  addDoc,
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  setLogLevel,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
  type Firestore,
} from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

// Denials are what these tests are about; the SDK need not print each one.
setLogLevel('silent')

/** Who asks. `nobody` is signed out, `newcomer` is signed in and has no role yet. */
export const actors = {
  nobody: null,
  newcomer: { uid: 'newcomer', token: {} },
  ann: { uid: 'ann', token: { role: 'client' } },
  bo: { uid: 'bo', token: { role: 'client' } },
  les: { uid: 'les', token: { role: 'admin' } },
  /** Claims a role that there is not. */
  forger: { uid: 'forger', token: { role: 'owner' } },
  /** Members of Ann: her partner, somebody of her family, and somebody she works with. */
  pat: { uid: 'pat', token: { role: 'client' } },
  fay: { uid: 'fay', token: { role: 'client' } },
  vic: { uid: 'vic', token: { role: 'client' } },
} as const

export type Actor = keyof typeof actors
export type Verdict = 'allowed' | 'denied'
export const members: readonly Actor[] = ['pat', 'fay', 'vic']
/** Whoever is no member; to a record that names none, a member is as Bo is. */
export const everyone = (Object.keys(actors) as Actor[]).filter((actor) => !members.includes(actor))

const root = join(import.meta.dirname, '../..')

/** The rules on the emulator of this run, in a project of its own so that no trigger hears of it. */
export async function openRules(project: string): Promise<RulesTestEnvironment> {
  const [host, port] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':')
  if (!host || !port) throw new Error('FIRESTORE_EMULATOR_HOST is not set; run `npm test`')
  return initializeTestEnvironment({
    projectId: project,
    firestore: {
      host,
      port: Number(port),
      rules: readFileSync(join(root, 'firestore.rules'), 'utf8'),
    },
  })
}

/** Keeps which of the rules' expressions a project has evaluated. */
async function keepCoverage(project: string): Promise<void> {
  const answer = await fetch(
    `http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${project}:ruleCoverage`,
  )
  const folder = join(root, 'run/reports/rule-coverage')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${project}.json`), await answer.text())
}

/** The Firestore an actor sees. */
export function as(env: RulesTestEnvironment, actor: Actor): Firestore {
  const who = actors[actor]
  const context: RulesTestContext = who
    ? env.authenticatedContext(who.uid, who.token)
    : env.unauthenticatedContext()
  return context.firestore() as unknown as Firestore
}

/** One thing somebody tries. */
export type Act = (db: Firestore) => Promise<unknown>

export const get =
  (path: string): Act =>
  (db) =>
    getDoc(doc(db, path))

/** Lists a collection, optionally only where fields equal values. */
export const list =
  (path: string, where_: Record<string, unknown> = {}, most: number | null = 50): Act =>
  (db) =>
    getDocs(
      query(
        collection(db, path),
        ...Object.entries(where_).map(([field, value]) => where(field, '==', value)),
        ...(most === null ? [] : [limit(most)]),
      ),
    )

/** Lists the documents whose list `field` holds a value, optionally only where others equal values. */
export const contains =
  (
    path: string,
    field: string,
    value: string,
    most: number | null = 50,
    where_: Record<string, unknown> = {},
  ): Act =>
  (db) =>
    getDocs(
      query(
        collection(db, path),
        where(field, 'array-contains', value),
        ...Object.entries(where_).map(([name, equal]) => where(name, '==', equal)),
        ...(most === null ? [] : [limit(most)]),
      ),
    )

export const listGroup =
  (name: string): Act =>
  (db) =>
    getDocs(query(collectionGroup(db, name), limit(10)))

export const set =
  (path: string, data: object): Act =>
  (db) =>
    setDoc(doc(db, path), data)

export const add =
  (path: string, data: object): Act =>
  (db) =>
    addDoc(collection(db, path), data)

export const update =
  (path: string, data: Record<string, unknown>): Act =>
  (db) =>
    updateDoc(doc(db, path), data as never)

export const remove =
  (path: string): Act =>
  (db) =>
    deleteDoc(doc(db, path))

/** Several writes in one batch. */
export const together =
  (...writes: { path: string; set?: object; update?: Record<string, unknown> }[]): Act =>
  (db) => {
    const batch = writeBatch(db)
    for (const write of writes) {
      if (write.set) batch.set(doc(db, write.path), write.set)
      if (write.update) batch.update(doc(db, write.path), write.update as never)
    }
    return batch.commit()
  }

/** Asserts the verdict; a denial must be the rules' own, by its code. */
export async function expectVerdict(act: Promise<unknown>, verdict: Verdict): Promise<void> {
  const outcome = await act.then(
    () => 'allowed' as const,
    (error: { code?: string }) =>
      error.code === 'permission-denied' ? ('denied' as const) : error,
  )
  expect(outcome).toBe(verdict)
}

export type Row = readonly [
  actors: Actor | readonly Actor[],
  what: string,
  act: Act | (() => Act),
  verdict: Verdict,
]

/** Dates become Firestore timestamps, as the SDK writes them. */
export const stored = <Value extends object>(value: Value): Value =>
  Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      field instanceof Date
        ? Timestamp.fromDate(field)
        : field !== null &&
            typeof field === 'object' &&
            !Array.isArray(field) &&
            field.constructor === Object
          ? stored(field as object)
          : field,
    ]),
  ) as Value

/**
 * A collection's rules as a table. Each row is a test of its own, on the records of `given`
 * (written past the rules). They are written anew after a row that was allowed; what was denied has
 * changed nothing.
 */
export function table(name: string, given: Record<string, object>, rows: readonly Row[]): void {
  describe(name, () => {
    const project = `demo-rules-${randomUUID()}`
    let env: RulesTestEnvironment
    let untouched = false
    beforeAll(async () => {
      env = await openRules(project)
    })
    beforeEach(async () => {
      if (untouched) return
      await env.clearFirestore()
      await env.withSecurityRulesDisabled(async (context) => {
        const db = context.firestore() as unknown as Firestore
        const batch = writeBatch(db)
        for (const [path, data] of Object.entries(given)) batch.set(doc(db, path), stored(data))
        await batch.commit()
      })
    })
    afterAll(async () => {
      await keepCoverage(project)
      await env.cleanup()
    })
    for (const [who, what, act, verdict] of rows)
      for (const actor of typeof who === 'string' ? [who] : who)
        test(`${actor} ${what} is ${verdict}`, async () => {
          const made = act.length === 0 ? (act as () => Act)() : (act as Act)
          untouched = false
          await expectVerdict(made(as(env, actor)), verdict)
          untouched = verdict === 'denied'
        })
  })
}

/** Everybody but these. */
export const allBut = (...actors_: Actor[]): Actor[] =>
  everyone.filter((actor) => !actors_.includes(actor))
