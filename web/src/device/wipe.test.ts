import { beforeEach, expect, test } from 'vitest'
import { declared, signInDatabase } from './declared.ts'
import { type Marks, readMark, writeMark } from './mark.ts'
import { type Shelf, shelfOver } from './shelf.ts'
import { finishLeaving, type Kept } from './wipe.ts'

/** A browser that somebody has used, and that can be killed before its nth act from now. */
function aBrowser() {
  const stores = {
    local: new Map<string, string>(),
    session: new Map<string, string>(),
    databases: new Map<string, string[]>(),
    caches: new Map<string, string[]>(),
    cookie: '',
    notices: ['Dina, your gallery is ready'],
  }
  let life = Infinity
  const held = new Set<string>()
  const act = () => {
    life -= 1
    if (life < 0) throw new Error('killed')
  }
  const shelf = (map: Map<string, string>): Shelf => ({
    read: (key) => map.get(key) ?? null,
    write: (key, value) => {
      act()
      return Boolean(map.set(key, value))
    },
    remove: (key) => {
      act()
      map.delete(key)
    },
    keys: () => [...map.keys()],
  })
  const local = shelf(stores.local)
  const kept: Kept = {
    local,
    session: shelf(stores.session),
    databases: {
      names: async () => [...stores.databases.keys()],
      empty: async (name) => {
        act()
        stores.databases.set(name, [])
      },
      remove: async (name) => {
        act()
        return !held.has(name) && stores.databases.delete(name)
      },
    },
    caches: {
      names: async () => [...stores.caches.keys()],
      remove: async (name) => {
        act()
        stores.caches.delete(name)
      },
    },
    quiet: async () => {
      act()
      stores.notices.length = 0
    },
  }
  const marks: Marks = {
    local,
    readCookie: () => stores.cookie,
    writeCookie: (cookie) => {
      act()
      stores.cookie = cookie.includes('Max-Age=0') ? '' : (cookie.split(';')[0] ?? '')
    },
  }
  return {
    stores,
    kept,
    marks,
    held,
    killAfter: (acts: number) => (life = acts),
    start: () => {
      life = Infinity
      return finishLeaving(kept, marks)
    },
  }
}

let dina: ReturnType<typeof aBrowser>
beforeEach(() => {
  dina = aBrowser()
  const { local, session, databases, caches } = dina.stores
  for (const key of Object.keys(declared.local))
    if (key !== 'leaving') local.set(key.endsWith('.') ? `${key}dina` : key, 'Dina Peeters')
  local.set('firestore_clients_of_some_library', 'dina@example.com')
  for (const key of Object.keys(declared.session)) session.set(key, 'Dina Peeters')
  for (const name of Object.keys(declared.databases)) databases.set(name, ['Dina Peeters'])
  databases.set('firestore/[DEFAULT]/demo/main', ['Dina’s invoice'])
  caches.set('shell', ['app.js']).set('kept by somebody later', ['Dina’s pictures'])
})

/** What may stay of a browser, everything else having gone. */
const leftOf = ({ stores }: ReturnType<typeof aBrowser>) => ({
  local: [...stores.local.keys()],
  session: [...stores.session.keys()],
  databases: [...stores.databases.keys()],
  caches: [...stores.caches.keys()],
  notices: stores.notices,
})
const nothing = {
  local: ['accent', 'brand', 'media-closing', 'keep-signed-in'],
  session: ['studio', 'visit counted', 'loaded anew', 'no room'],
  databases: [],
  caches: ['shell'],
  notices: [],
}

test('without a mark nothing is touched', async () => {
  const before = leftOf(dina)
  expect(await dina.start()).toBe(true)
  expect(leftOf(dina)).toEqual(before)
})

test('nothing is left of whoever leaves, known here or not', async () => {
  writeMark({ incoming: false }, dina.marks)
  expect(await dina.start()).toBe(true)
  expect(leftOf(dina)).toEqual(nothing)
  expect(readMark(dina.marks)).toBeNull()
})

test('killed before any act of it, the wipe goes on at the next start, and the mark stays till then', async () => {
  for (let acts = 0; acts < 80; acts += 1) {
    const browser = aBrowser()
    for (const kind of ['local', 'session'] as const)
      for (const [key, value] of dina.stores[kind]) browser.stores[kind].set(key, value)
    for (const kind of ['databases', 'caches'] as const)
      for (const [name, rows] of dina.stores[kind]) browser.stores[kind].set(name, rows)
    writeMark({ incoming: false }, browser.marks)
    browser.killAfter(acts)
    const cutOff = await finishLeaving(browser.kept, browser.marks).catch(() => false)
    if (!cutOff) expect(readMark(browser.marks), `after ${acts} acts`).toEqual({ incoming: false })
    expect(await browser.start()).toBe(true)
    expect(leftOf(browser), `after ${acts} acts`).toEqual(nothing)
    expect(readMark(browser.marks)).toBeNull()
  }
})

test('who has signed in meanwhile stays signed in, and finds nothing of the one before', async () => {
  writeMark({ incoming: true }, dina.marks)
  expect(await dina.start()).toBe(true)
  expect(leftOf(dina)).toEqual({ ...nothing, databases: [signInDatabase] })
})

test('who leaves takes more along than who comes lets stay', () => {
  writeMark({ incoming: false }, dina.marks)
  writeMark({ incoming: true }, dina.marks)
  expect(readMark(dina.marks)).toEqual({ incoming: false })
  writeMark({ incoming: false }, dina.marks)
  expect(readMark(dina.marks)).toEqual({ incoming: false })
})

test('a database that another tab holds is emptied, and the wipe is not over', async () => {
  dina.held.add('firestore/[DEFAULT]/demo/main')
  writeMark({ incoming: false }, dina.marks)
  expect(await dina.start()).toBe(false)
  expect([...dina.stores.databases]).toEqual([['firestore/[DEFAULT]/demo/main', []]])
  expect(readMark(dina.marks)).not.toBeNull()
  dina.held.clear()
  expect(await dina.start()).toBe(true)
  expect(leftOf(dina)).toEqual(nothing)
})

test('the mark is read where local storage is blocked', () => {
  const blocked = () =>
    shelfOver(() => {
      throw new DOMException('denied', 'SecurityError')
    })
  writeMark({ incoming: false }, { ...dina.marks, local: blocked() })
  expect(readMark({ ...dina.marks, local: blocked() })).toEqual({ incoming: false })
})
