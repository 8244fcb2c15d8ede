import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPerson, aSession, aStudio, someSessions } from '@portal/model/examples'
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
  updateDoc,
  where,
  writeBatch,
  type Firestore,
} from 'firebase/firestore'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../../local/src/platform/folders.ts'
import { RulesProject } from './project.ts'

// Denials are what these tests are about; the SDK need not print each one.
setLogLevel('silent')

/** Who asks. `nobody` is signed out, `newcomer` is signed in and has no role yet. */
export const actors = {
  nobody: null,
  newcomer: { uid: 'newcomer', token: {} },
  ann: { uid: 'ann', token: { role: 'client' } },
  /** In a tab that knows of no sessions, and whose account has the one for such tabs. */
  'ann by Google': {
    uid: 'ann',
    token: {
      role: 'client',
      sid: undefined,
      firebase: { sign_in_provider: 'google.com', identities: {} },
    },
  },
  bo: { uid: 'bo', token: { role: 'client' } },
  les: { uid: 'les', token: { role: 'admin' } },
  /** Whose address is not proved any more, who has none at all, and who came in by a password somebody else had set. */
  unproved: { uid: 'ann', token: { role: 'admin', email_verified: false } },
  'ann without an address': { uid: 'ann', token: { role: 'client', email_verified: undefined } },
  intruder: {
    uid: 'les',
    token: { role: 'admin', firebase: { sign_in_provider: 'password', identities: {} } },
  },
  /** Whose session has been ended, or ended by itself, or who never opened one. */
  'ann of an ended session': { uid: 'ann', token: { role: 'client', sid: 'ended' } },
  'ann of an idle session': { uid: 'ann', token: { role: 'client', sid: 'idle' } },
  'les of an ended session': { uid: 'les', token: { role: 'admin', sid: 'ended' } },
  'les of an idle session': { uid: 'les', token: { role: 'admin', sid: 'idle' } },
  'les of no session': {
    uid: 'les',
    token: {
      role: 'admin',
      sid: undefined,
      firebase: { sign_in_provider: 'google.com', identities: {} },
    },
  },
  /** Was Les until a moment ago: the token still says so, the session does not. */
  former: { uid: 'former', token: { role: 'admin' } },
  /** Les by the account, with a token of a client. */
  'les as a client': { uid: 'les', token: { role: 'client' } },
  /** Claims a role that there is not. */
  forger: { uid: 'forger', token: { role: 'owner' } },
  /** Whose records there are, before they have a role or after it was taken from them. */
  'ann without a role': { uid: 'ann', token: {} },
  'les without a role': { uid: 'les', token: {} },
  'pat without a role': { uid: 'pat', token: {} },
  /** Members of Ann: her partner, somebody of her family, and somebody she works with. */
  pat: { uid: 'pat', token: { role: 'client' } },
  fay: { uid: 'fay', token: { role: 'client' } },
  vic: { uid: 'vic', token: { role: 'client' } },
} as const

export type Actor = keyof typeof actors
export type Verdict = 'allowed' | 'denied'
export const members: readonly Actor[] = ['pat', 'fay', 'vic']
/** Whoever the rules do not know. */
export const withoutRole = [
  'nobody',
  'newcomer',
  'forger',
  'unproved',
  'ann without an address',
  'intruder',
  'ann without a role',
  'les without a role',
  'pat without a role',
  'ann of an ended session',
  'les of an ended session',
] as const satisfies readonly Actor[]
/** Whose sessions are over otherwise; sessions.test.ts asks for them, since one function decides. */
export const overOtherwise = [
  'ann of an idle session',
  'les of an idle session',
  'les of no session',
] as const satisfies readonly Actor[]
const askedElsewhere: readonly Actor[] = [...overOtherwise, 'ann by Google']
/** Whoever is no member (to a record that names none, a member is as Bo is), each once. */
export const everyone = (Object.keys(actors) as Actor[]).filter(
  (actor) => !members.includes(actor) && !askedElsewhere.includes(actor),
)

/** The sessions that rules ask besides the token: everybody's here, and one that is over by itself. */
const sessions = Object.fromEntries(
  ['ann', 'bo', 'les', 'pat', 'fay', 'vic', 'former', 'forger', 'newcomer'].map((uid) => {
    const role = uid === 'les' ? 'admin' : 'client'
    const here = aSession({ role })
    const idle = aSession({ role, until: new Date(Date.now() - 1_000) })
    const live = { here, idle, ...(uid === 'ann' && { before: here }) }
    return [`sessions/${uid}`, someSessions({ live })]
  }),
)

/** Accounts that there are whatever a table is about. */
const accounts = { 'people/les': aPerson({ role: 'admin' }), 'people/former': aPerson() }

/** The rules as they stand. */
export const rulesText = (): string => readFileSync(join(root, 'firestore.rules'), 'utf8')

/** The portal is open unless a table says otherwise. */
export const openStudio = { 'studio/public': aStudio() }

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
  (name: string, most = 10): Act =>
  (db) =>
    getDocs(query(collectionGroup(db, name), limit(most)))

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

export type Row = readonly [
  actors: Actor | readonly Actor[],
  what: string,
  act: Act | (() => Act),
  verdict: Verdict,
]

export interface Table {
  name: string
  /** What is stored before each row, by its path. */
  given: () => Record<string, object>
  rows: readonly Row[]
}

/** The tables of the files imported so far. */
export const tables: Table[] = []

/** What one row's actor tries. */
export const actOf = ([, , act]: Row): Act =>
  act.length === 0 ? (act as () => Act)() : (act as Act)

/** How a row's act ends for one actor; what is neither is an error of the test. */
export const outcome = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed' as const,
    (error: { code?: string }) =>
      error.code === 'permission-denied' ? ('denied' as const) : error,
  )

/**
 * A collection's rules as a table. Each row is a test of its own, on the records of `given`
 * (written past the rules; a function gives them anew each time). They are written again after a row
 * that was allowed; what was denied has changed nothing. The run that mutates the rules takes the
 * tables as data.
 */
export function table(
  name: string,
  given: Record<string, object> | (() => Record<string, object>),
  rows: readonly Row[],
): void {
  const records = () => ({
    ...openStudio,
    ...sessions,
    ...accounts,
    ...(typeof given === 'function' ? given() : given),
  })
  tables.push({ name, given: records, rows })
  if (process.env['RULE_TABLES'] === 'data') return
  describe(name, () => {
    const project = new RulesProject(`demo-rules-${randomUUID()}`)
    let untouched = false
    beforeAll(() => project.load(rulesText()))
    beforeEach(async () => {
      if (!untouched) await project.fill(records())
    })
    afterAll(async () => {
      await project.keepCoverage()
      await project.close()
    })
    for (const row of rows) {
      const [who, what, , verdict] = row
      for (const actor of typeof who === 'string' ? [who] : who)
        test(`${actor} ${what} is ${verdict}`, async () => {
          untouched = false
          expect(await outcome(actOf(row)(project.as(actors[actor])))).toBe(verdict)
          untouched = verdict === 'denied'
        })
    }
  })
}

/** Everybody but these. */
export const allBut = (...actors_: Actor[]): Actor[] =>
  everyone.filter((actor) => !actors_.includes(actor))
