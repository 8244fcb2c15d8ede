import { aConversation, aMessage } from '@portal/model/examples'
import { collection as collections, doc } from '@portal/model/paths'
import {
  collection,
  doc as docRef,
  type DocumentReference,
  limit,
  limitToLast,
  onSnapshot,
  orderBy,
  type Query,
  query,
  terminate,
} from 'firebase/firestore'
import type { Browser, Page } from 'playwright-core'
import type { Admin } from '../local/src/demo/admin.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { openBrowser } from '../tests/browser.ts'
import { signInDevice } from '../tests/chat/client.ts'
import { signInAs } from '../tests/e2e/steps.ts'
import { atMost, type BenchRow, shown } from './row.ts'

/** How long (ms) the listeners must have been silent before their documents are counted. */
const quietMs = 1_500

/** Runs in the page: notes the documents that Firestore's listen stream brings. */
function noteDocuments(): void {
  const noted = { paths: Array<string>(), lastAt: Date.now() }
  Object.assign(window, { noted })
  const original = window.fetch
  window.fetch = async (...request) => {
    const answer = await original(...request)
    if (!answer.url.includes('/Listen/') || !answer.body) return answer
    const [ours, theirs] = answer.body.tee()
    const words = new TextDecoder()
    const name =
      /"documentChange":\s*\{\s*"document":\s*\{\s*"name":\s*"[^"]*\/documents\/([^"]+)"/gu
    void (async () => {
      const reader = ours.getReader()
      for (let rest = ''; ;) {
        const { done, value } = await reader.read()
        if (done) return
        rest += words.decode(value, { stream: true })
        const found = [...rest.matchAll(name)]
        noted.paths.push(...found.map(([, path = '']) => path))
        const last = found.at(-1)
        if (last) {
          noted.lastAt = Date.now()
          rest = rest.slice(last.index + last[0].length)
        }
      }
    })().catch(() => undefined)
    return new Response(theirs, answer)
  }
}

/** Paths of the documents that opening an address reads in a fresh tab of somebody signed in. */
export async function readsOf(
  browser: Browser,
  site: string,
  name: string,
  path: string,
  ready: string,
): Promise<string[]> {
  const context = await browser.newContext()
  const before = await context.newPage()
  await signInAs(before, site, name)
  await before.close()
  // The cache would answer what this test wants to see asked for.
  const page = await context.newPage()
  await page.goto(`${site}/favicon.svg`)
  await page.evaluate(async () => {
    for (const { name: database } of await indexedDB.databases())
      if (database?.startsWith('firestore/')) indexedDB.deleteDatabase(database)
  })
  await page.addInitScript(noteDocuments)
  await page.goto(site + path)
  await page.locator(ready).first().waitFor()
  const paths = await settled(page)
  await context.close()
  return paths
}

interface Noted {
  noted: { paths: string[]; lastAt: number }
}

const settled = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(
    (quiet) => {
      const { noted } = window as unknown as Noted
      return noted.paths.length > 0 && Date.now() - noted.lastAt > quiet
    },
    quietMs,
    { timeout: 30_000 },
  )
  return page.evaluate(() => (window as unknown as Noted).noted.paths)
}

/** A conversation of so many messages, a minute after each other. */
async function writeThread(admin: Admin, client: string, length: number): Promise<void> {
  await admin.write(doc.conversation(client), aConversation({ client }))
  const begun = Date.now() - length * 60_000
  const writer = admin.firestore.bulkWriter()
  for (let index = 0; index < length; index += 1) {
    const message = aMessage({ sender: client, at: new Date(begun + index * 60_000) })
    const { path } = doc.message(client, `reads-message-${String(index).padStart(6, '0')}`)
    void writer.set(admin.firestore.doc(path), message)
  }
  await writer.close()
}

/** How many documents a new listener is given by the server. */
const documentsOf = (asked: Query | DocumentReference): Promise<number> =>
  new Promise((resolve, reject) => {
    if (asked.type === 'document')
      onSnapshot(asked, (snapshot) => resolve(snapshot.exists() ? 1 : 0), reject)
    else
      onSnapshot(
        asked,
        { includeMetadataChanges: true },
        (snapshot) => {
          if (!snapshot.metadata.fromCache) resolve(snapshot.size)
        },
        reject,
      )
  })

/** What opening a thread of 10,000 messages reads, with the listeners of the thread's screen. */
export async function readsOfLongThread(instance: Instance, admin: Admin): Promise<BenchRow[]> {
  const client = 'reads-client'
  await writeThread(admin, client, 10_000)
  const firestore = (await signInDevice(instance, admin, client, client, 'client')).open()
  const messages = collection(firestore, collections.messages(client).path)
  const documents = await Promise.all([
    documentsOf(docRef(firestore, doc.conversation(client).path)),
    documentsOf(query(messages, orderBy('at', 'asc'), limitToLast(50))),
    documentsOf(query(collection(firestore, collections.typing(client).path), limit(10))),
  ])
  await terminate(firestore)
  const sum = documents.reduce((total, count) => total + count, 0)
  return [atMost('reads: a thread of 10,000 messages', sum, 'documents', 52)]
}

/** What the two first screens cost in Firestore reads, without a cache. */
export async function reads(instance: Instance): Promise<BenchRow[]> {
  const site = `http://localhost:${instance.ports.site}`
  const browser = await openBrowser()
  try {
    return [
      atMost(
        'reads: client dashboard',
        (await readsOf(browser, site, 'Dina Peeters', '/portal', 'h1')).length,
        'documents',
        12,
      ),
      shown(
        'reads: Les’s Today',
        (await readsOf(browser, site, 'Les Vermeer', '/desk', 'h1')).length,
        'documents',
      ),
    ]
  } finally {
    await browser.close()
  }
}
