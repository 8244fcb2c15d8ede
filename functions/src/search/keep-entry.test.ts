import { aBooking, aGallery, anInvoice, aPerson, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { isFilling } from '@portal/model/records/filling'
import { SearchKind, searchVersion } from '@portal/model/search'
import { bookingEntry, clientEntry } from '@portal/model/search-entries'
import { beforeEach, expect, test, vi } from 'vitest'
import { failpoints, forget, plant, raw } from '@portal/testing/fakes/memory-firestore'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
const { read, transaction } = await import('#platform/firestore')
const { concernsSearch, keepEntry, onSearchedWritten } = await import('./keep-entry.ts')
const { fillSearch } = await import('./fill-search.ts')

const entry = (kind: SearchKind, id: string) => read(doc.searchEntry(kind, id))
const write = ({ path }: { path: string }, value: object) => plant(path, value)
const now = new Date('2026-11-30T12:00:00Z')

beforeEach(() => {
  forget()
  failpoints.pass = () => Promise.resolve()
})

test('an entry follows its record, and goes with it', async () => {
  write(doc.person('ann'), aPerson())
  expect(await keepEntry('client', 'ann')).toBe(true)
  expect(await entry('client', 'ann')).toEqual(clientEntry('ann', aPerson()))

  write(doc.person('ann'), aPerson({ name: 'Anna Van Damme' }))
  await keepEntry('client', 'ann')
  expect(await entry('client', 'ann')).toMatchObject({ title: 'Anna Van Damme' })
  expect(await keepEntry('client', 'ann')).toBe(false)

  await transaction(async (tx) => tx.delete(doc.person('ann')))
  expect(await keepEntry('client', 'ann')).toBe(true)
  expect(raw(doc.searchEntry('client', 'ann').path)).toBeUndefined()
})

test('who has come to the desk is not found as a client any more', async () => {
  write(doc.person('ann'), aPerson())
  await keepEntry('client', 'ann')
  write(doc.person('ann'), aPerson({ role: 'admin' }))
  await keepEntry('client', 'ann')
  expect(await entry('client', 'ann')).toBeNull()
})

test('a record that nobody can read keeps the entry it had', async () => {
  write(doc.person('ann'), aPerson())
  await keepEntry('client', 'ann')
  write(doc.person('ann'), { ...aPerson(), name: 7 })
  expect(await keepEntry('client', 'ann')).toBe(false)
  expect(await entry('client', 'ann')).toMatchObject({ title: 'Ann Maes' })
})

test('events twice, at once and out of order leave what the record says now', async () => {
  const [before, after] = [aBooking(), aBooking({ clientName: 'Bo Claes' })]
  write(doc.booking('b1'), after)
  await Promise.all([
    onSearchedWritten('booking', { before, after }, 'b1'),
    onSearchedWritten('booking', { before: undefined, after: before }, 'b1'),
    onSearchedWritten('booking', { before, after }, 'b1'),
  ])
  expect(await entry('booking', 'b1')).toEqual(bookingEntry('b1', after))
})

test('a change of what nothing is found by reads nothing', async () => {
  const asked: string[] = []
  failpoints.pass = async (name) => void asked.push(name)
  const change = { before: aGallery({ ready: 1 }), after: aGallery({ ready: 2 }) }
  expect(concernsSearch('gallery', change)).toBe(false)
  await onSearchedWritten('gallery', change, 'g1')
  expect(asked).toEqual([])
})

test('an entry follows how its record stands', async () => {
  const before = aGallery({ published: false })
  write(doc.gallery('g1'), before)
  await keepEntry('gallery', 'g1')
  expect(await entry('gallery', 'g1')).toMatchObject({ state: 'hidden' })
  const after = aGallery()
  write(doc.gallery('g1'), after)
  await onSearchedWritten('gallery', { before, after }, 'g1')
  expect(await entry('gallery', 'g1')).toMatchObject({ state: 'open' })

  const invoice = anInvoice()
  const paid = paidInvoice(invoice.total)
  write(doc.invoice('i1'), paid)
  await onSearchedWritten('invoice', { before: invoice, after: paid }, 'i1')
  expect(await entry('invoice', 'i1')).toMatchObject({ state: 'paid' })
})

function plantMany(): void {
  for (let at = 0; at < 230; at += 1) {
    plant(`people/p${at}`, aPerson({ name: `Client ${at}` }))
    if (at % 10 === 0) plant(`bookings/b${at}`, aBooking())
  }
  plant('galleries/g1', aGallery())
  plant('invoices/i1', anInvoice())
}

test('what was there before is filled, and a second run finds nothing to do', async () => {
  plantMany()
  await fillSearch(now)
  for (let at = 0; at < 230; at += 1)
    expect(await entry('client', `p${at}`)).toMatchObject({ title: `Client ${at}` })
  expect(await entry('booking', 'b220')).not.toBeNull()
  expect(await entry('gallery', 'g1')).not.toBeNull()
  expect(await entry('invoice', 'i1')).not.toBeNull()
  expect(await read(doc.rewriting('search-client'))).toMatchObject({ rewritten: 230, endedAt: now })
  const asked: string[] = []
  failpoints.pass = async (name) => void asked.push(name)
  await fillSearch(now)
  expect(asked.filter((name) => name.startsWith('page'))).toEqual([])
  await fillSearch(now, searchVersion + 1)
  expect(asked.filter((name) => name.startsWith('page'))).not.toEqual([])
})

test('while it runs it says so, also after it was stopped, until it has gone on to its end', async () => {
  plantMany()
  const isRunning = async (kind: SearchKind) =>
    isFilling(`search-${kind}`, await read(doc.rewriting(`search-${kind}`)))
  let pages = 0
  failpoints.pass = (name) => {
    if (name.startsWith('page') && (pages += 1) > 2) return Promise.reject(new Error('stopped'))
    return Promise.resolve()
  }
  await expect(fillSearch(now)).rejects.toThrow('stopped')
  const noted = await read(doc.rewriting('search-client'))
  expect(noted).toMatchObject({ rewritten: 200, endedAt: null })
  expect(await isRunning('client')).toBe(true)
  failpoints.pass = () => Promise.resolve()
  await fillSearch(now)
  // What was done before is not done again.
  expect(await read(doc.rewriting('search-client'))).toMatchObject({ rewritten: 230 })
  for (const kind of SearchKind.options) expect(await isRunning(kind)).toBe(false)
})

test('killed anywhere, it goes on from there', async () => {
  plantMany()
  let steps = 0
  let kills = 0
  for (let run = 0; run < 200; run += 1) {
    const at = steps + 1 + ((run * 131) % 900)
    failpoints.pass = () => {
      steps += 1
      return steps === at ? Promise.reject(new Error('killed')) : Promise.resolve()
    }
    const isDone = await fillSearch(now).then(
      () => true,
      () => false,
    )
    if (isDone) break
    kills += 1
  }
  failpoints.pass = () => Promise.resolve()
  expect(kills).toBeGreaterThan(2)
  await fillSearch(now)
  for (let at = 0; at < 230; at += 1) expect(await entry('client', `p${at}`)).not.toBeNull()
})
