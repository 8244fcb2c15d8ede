import { done, openExisting } from './open-existing.ts'
import { hasDatabases, rawLocal, rawSession } from './shelf.ts'
import type { Kept } from './wipe.ts'

/** How long (ms) to wait for a database that another tab holds; that tab is on its way out. */
const patienceMs = 3_000

/** Rejects when it takes too long. */
const inTime = <Value>(promise: Promise<Value>): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('took too long')), patienceMs),
    ),
  ])

async function empty(name: string): Promise<void> {
  const database = await openExisting(name)
  if (!database) return
  try {
    const stores = [...database.objectStoreNames]
    if (stores.length === 0) return
    const transaction = database.transaction(stores, 'readwrite')
    for (const store of stores) transaction.objectStore(store).clear()
    await done(transaction)
  } finally {
    database.close()
  }
}

async function quiet(): Promise<void> {
  // Not every browser has a count on its icon, or a worker on this page.
  if ('clearAppBadge' in navigator) await navigator.clearAppBadge().catch(() => undefined)
  const registration = await navigator.serviceWorker?.getRegistration()
  for (const notice of (await registration?.getNotifications?.()) ?? []) notice.close()
  await (await registration?.pushManager?.getSubscription())?.unsubscribe()
}

/** What this browser keeps. A store that it does not have is empty. */
export const keptHere: Kept = {
  local: rawLocal,
  session: rawSession,
  databases: {
    names: async () =>
      hasDatabases() ? (await inTime(indexedDB.databases())).flatMap(({ name }) => name ?? []) : [],
    empty: (name) => inTime(empty(name)),
    remove: (name) =>
      inTime(done(indexedDB.deleteDatabase(name))).then(
        () => true,
        () => false,
      ),
  },
  caches: {
    names: async () => ('caches' in globalThis ? inTime(caches.keys()) : []),
    remove: (name) => inTime(caches.delete(name)),
  },
  quiet: () => inTime(quiet()),
}
