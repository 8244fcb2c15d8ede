import type { BrowserContext, Page } from '@playwright/test'

/** One thing that a browser keeps: where, and all it says. */
export interface KeptThing {
  where: string
  says: string
}

/**
 * Everything a browser keeps of a site, read from within a page of it: both storages, every
 * database with its keys, rows and files, every cached address, notices and `history.state`.
 */
const inPage = async (): Promise<{ where: string; says: string }[]> => {
  const found: { where: string; says: string }[] = []
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
    })
  const written = async (value: unknown): Promise<string> => {
    if (value instanceof Blob) return value.text()
    if (value instanceof ArrayBuffer) return new TextDecoder().decode(value)
    if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value)
    if (value instanceof Map || value instanceof Set) return written([...value])
    if (value !== null && typeof value === 'object') {
      const parts = Object.entries(value).map(
        async ([key, part]) => `${key}: ${await written(part)}`,
      )
      return (await Promise.all(parts)).join('\n')
    }
    return String(value)
  }
  for (const [where, storage] of [
    ['localStorage', localStorage],
    ['sessionStorage', sessionStorage],
  ] as const)
    for (const [key, value] of Object.entries(storage))
      found.push({ where: `${where} ${key}`, says: `${key} = ${value}` })
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table)
      const [keys, rows] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
      for (const [at, row] of rows.entries())
        found.push({ where: `${name} ${table}`, says: await written([keys[at], row]) })
    }
    found.push({ where: 'indexedDB', says: name })
    database.close()
  }
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys())
      found.push({ where: `cache ${name}`, says: new URL(url).pathname })
  const registration = await navigator.serviceWorker.getRegistration()
  for (const { title } of (await registration?.getNotifications()) ?? [])
    found.push({ where: 'notices', says: title })
  found.push({ where: 'history.state', says: JSON.stringify(history.state) })
  return found
}

/** Everything a browser keeps of the site that a page is at, its cookies included. */
export async function readStores(page: Page): Promise<KeptThing[]> {
  const cookies = await page.context().cookies()
  return [
    ...(await page.evaluate(inPage)),
    ...cookies.map(({ name, value }) => ({
      where: `cookie ${name}`,
      // A pass says in base64 whose it is.
      says: `${value} ${Buffer.from(value, 'base64url').toString('latin1')}`,
    })),
  ]
}

/** Keeps what of somebody was ever on the screen of any page of a context, from now on. */
export async function watchScreens(context: BrowserContext, of: RegExp): Promise<() => string[]> {
  const seen: string[] = []
  await context.exposeFunction('tellSeen', (words: string) => void seen.push(words))
  await context.addInitScript(
    ({ source, flags }) => {
      const wanted = new RegExp(source, flags)
      const check = () => {
        const words = document.body?.textContent ?? ''
        const found = wanted.exec(words)
        const { tellSeen } = globalThis as unknown as { tellSeen?: (words: string) => void }
        if (found) tellSeen?.(`${location.pathname}: ${found[0]}`)
      }
      new MutationObserver(check).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    },
    { source: of.source, flags: of.flags },
  )
  return () => seen
}
