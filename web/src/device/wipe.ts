import { isOfBrowser, signInDatabase } from './declared.ts'
import { clearMark, type Mark, type Marks, readMark } from './mark.ts'
import type { Shelf } from './shelf.ts'

/** What a browser keeps, as far as it can be emptied; a test gives its own. */
export interface Kept {
  local: Shelf
  session: Shelf
  databases: Databases
  caches: Caches
  /** Takes notices off the screen, the count off the icon, and ends pushes. */
  quiet: () => Promise<void>
}

export interface Databases {
  names: () => Promise<string[]>
  /** Takes every row out; what is not there is left so. Rejects when it cannot. */
  empty: (name: string) => Promise<void>
  /** Whether it is gone: another tab that holds it open may prevent that. */
  remove: (name: string) => Promise<boolean>
}

export interface Caches {
  names: () => Promise<string[]>
  remove: (name: string) => Promise<unknown>
}

/**
 * Empties a browser of a person; each part is tried even when another fails, and once more does no
 * harm. Not `done`: something is left, and nothing that is kept here may be used.
 */
export async function wipe(kept: Kept, { incoming }: Mark): Promise<{ done: boolean }> {
  const stays = (name: string) => incoming && name === signInDatabase
  const emptyDatabases = async () => {
    const names = await kept.databases.names()
    const results = await Promise.allSettled(
      names
        .filter((name) => !stays(name) && !isOfBrowser('databases', name))
        .map(async (name) => {
          // Without its rows first: nobody can hold those back.
          await kept.databases.empty(name)
          if (!(await kept.databases.remove(name))) throw new Error(`${name} is held open`)
        }),
    )
    if (results.some(({ status }) => status === 'rejected')) throw new Error('a database is left')
  }
  const emptyCaches = async () => {
    const names = await kept.caches.names()
    await Promise.all(
      names.filter((name) => !isOfBrowser('caches', name)).map((name) => kept.caches.remove(name)),
    )
  }
  const emptyShelf = (kind: 'local' | 'session') => {
    for (const key of kept[kind].keys()) if (!isOfBrowser(kind, key)) kept[kind].remove(key)
  }
  const parts = await Promise.allSettled([emptyDatabases(), emptyCaches()])
  // What ends pushes must be asked before its own notes go; it may fail where there are none.
  await kept.quiet().catch(() => undefined)
  emptyShelf('session')
  emptyShelf('local')
  return { done: parts.every(({ status }) => status === 'fulfilled') }
}

/**
 * Takes away what a person left behind who has gone, and the mark last of all: cut off anywhere, it
 * is done again. Whether nothing is left, also when there was nothing.
 */
export async function finishLeaving(kept: Kept, marks?: Marks): Promise<boolean> {
  const mark = readMark(marks)
  if (!mark) return true
  const { done } = await wipe(kept, mark)
  if (done) clearMark(marks)
  return done
}
