/** Strings by key, in the browser or, where it keeps nothing, in memory. Never throws. */
export interface Shelf<Key extends string = string> {
  read: (key: Key) => string | null
  /** Whether it outlives the page. */
  write: (key: Key, value: string) => boolean
  remove: (key: Key) => void
  keys: () => string[]
}

/** Where what cannot be kept is remembered. */
export interface Memory {
  get: (key: string) => string | undefined
  set: (key: string, value: string) => unknown
  delete: (key: string) => unknown
  keys: () => Iterable<string>
}

/**
 * Storage that may be blocked (`open` throws then) or full: what cannot be kept is remembered as
 * long as the page or its `memory` lives, in place of what was kept before.
 */
export function shelfOver(open: () => Storage, memory: Memory = new Map<string, string>()): Shelf {
  const attempt = <Answer>(use: (storage: Storage) => Answer, otherwise: Answer): Answer => {
    try {
      return use(open())
    } catch {
      return otherwise
    }
  }
  const drop = (key: string) => attempt((storage) => storage.removeItem(key), undefined)
  return {
    read: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    write(key, value) {
      const isKept = attempt((storage) => {
        storage.setItem(key, value)
        return true
      }, false)
      if (isKept) memory.delete(key)
      else {
        memory.set(key, value)
        drop(key)
      }
      return isKept
    },
    remove(key) {
      memory.delete(key)
      drop(key)
    },
    keys: () => [
      ...new Set([
        ...memory.keys(),
        ...attempt(
          (storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ''),
          [],
        ),
      ]),
    ],
  }
}

/**
 * A memory that outlives the page in its tab: a disk that is full has nothing to do with what a tab
 * holds. Where a tab keeps nothing either, it lives as long as the page.
 */
export function tabMemory(of: string, open: () => Storage = () => sessionStorage): Memory {
  const shelf = shelfOver(open)
  const prefix = `unkept.${of}.`
  return {
    get: (key) => shelf.read(prefix + key) ?? undefined,
    set: (key, value) => shelf.write(prefix + key, value),
    delete: (key) => shelf.remove(prefix + key),
    keys: () =>
      shelf.keys().flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
  }
}

/** For the modules of this folder alone; everybody else waits for `storage.ts`. */
export const rawLocal: Shelf = shelfOver(() => localStorage, tabMemory('local'))
export const rawSession: Shelf = shelfOver(() => sessionStorage)

/** Whether what the browser keeps can be read; full, it can. */
export function isLocalReadable(): boolean {
  try {
    return localStorage.length >= 0
  } catch {
    return false
  }
}

/** Where cookies are blocked even looking at it may throw. */
export function hasDatabases(): boolean {
  try {
    return Boolean(globalThis.indexedDB)
  } catch {
    return false
  }
}
