import { createStore, delMany, entries, get, set, type UseStore } from 'idb-keyval'
import type { DatabaseName } from './declared.ts'
import { type Memory, tabMemory } from './shelf.ts'
import { keepsRows } from './storage.ts'

/** Values by key in a database of the browser. Never rejects: what it refuses is remembered. */
export interface Database<Value> {
  get: (key: string) => Promise<Value | undefined>
  /** Whether it outlives this visit; not where the browser keeps nothing or has no room. */
  set: (key: string, value: Value) => Promise<boolean>
  remove: (...keys: string[]) => Promise<void>
  entries: () => Promise<[string, Value][]>
}

/** What a database can do; a test gives its own. */
interface Ports {
  get: <Value>(key: string) => Promise<Value | undefined>
  set: (key: string, value: unknown) => Promise<void>
  remove: (keys: string[]) => Promise<void>
  entries: <Value>() => Promise<[string, Value][]>
}

/**
 * Remembers for this visit what cannot be kept; words, as JSON, in a memory that may outlive the
 * page.
 */
export function databaseOver<Value>(ports: Ports, words?: Memory): Database<Value> {
  const memory = new Map<string, Value>()
  const remembered = (key: string): Value | undefined => {
    const json = words?.get(key)
    return memory.get(key) ?? (json === undefined ? undefined : (JSON.parse(json) as Value))
  }
  const attempt = async <Answer>(use: () => Promise<Answer>, otherwise: Answer) => {
    try {
      return await use()
    } catch {
      return otherwise
    }
  }
  return {
    get: async (key) => remembered(key) ?? attempt(() => ports.get<Value>(key), undefined),
    async set(key, value) {
      // At once, so that what is asked for meanwhile is there.
      memory.set(key, value)
      const isKept = await attempt(async () => {
        await ports.set(key, value)
        return true
      }, false)
      if (memory.get(key) !== value) return isKept
      if (isKept) {
        memory.delete(key)
        words?.delete(key)
      } else words?.set(key, JSON.stringify(value))
      return isKept
    },
    async remove(...keys) {
      for (const key of keys) {
        memory.delete(key)
        words?.delete(key)
      }
      await attempt(() => ports.remove(keys), undefined)
    },
    async entries() {
      const kept = await attempt(() => ports.entries<Value>(), [])
      const unkept = [...(words?.keys() ?? [])].flatMap((key): [string, Value][] => {
        const value = remembered(key)
        return value === undefined ? [] : [[key, value]]
      })
      return [...new Map([...kept, ...unkept, ...memory])]
    },
  }
}

/** The one table of each. */
const tables: Record<DatabaseName, string> = {
  'outgoing-messages': 'messages',
  'outgoing-files': 'files',
  'reference-pictures': 'pictures',
  'reference-notes': 'notes',
  'reference-boards': 'boards',
  'portal-uploads': 'left',
}

/** Those whose values are words alone, and small. */
const ofWords: ReadonlySet<DatabaseName> = new Set([
  'outgoing-messages',
  'reference-notes',
  'reference-boards',
])

const opened = new Map<DatabaseName, Database<unknown>>()

/**
 * The database of that name; the only way to IndexedDB beside Firebase's own. Each holds one table,
 * because `idb-keyval` opens a database with one, and is opened when it is first needed.
 */
export function database<Value>(name: DatabaseName): Database<Value> {
  let store: UseStore | undefined
  const open = (): UseStore => {
    if (!keepsRows) throw new Error('this browser keeps nothing')
    store ??= createStore(name, tables[name])
    return store
  }
  const known =
    opened.get(name) ??
    databaseOver<unknown>(
      {
        get: async (key) => get(key, open()),
        set: async (key, value) => set(key, value, open()),
        remove: async (keys) => delMany(keys, open()),
        entries: async () => entries(open()),
      },
      ofWords.has(name) ? tabMemory(name) : undefined,
    )
  opened.set(name, known)
  return known as Database<Value>
}
