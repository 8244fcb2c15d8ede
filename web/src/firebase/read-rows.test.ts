import { aBellEntry, aBooking, aMessage } from '@portal/model/examples'
import { collection, type Path } from '@portal/model/paths'
import { allRecords } from '@portal/model/records/every-record'
import { planted } from '@portal/testing/arrange/plant'
import { Timestamp } from 'firebase/firestore'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { readRows, type StoredRow } from './read-rows.ts'

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeEach(() => said.mockClear())
afterEach(() => vi.clearAllMocks())

/** With timestamps for dates, as it comes from the store. */
function inStore(value: unknown): unknown {
  if (value instanceof Date) return Timestamp.fromDate(value)
  if (Array.isArray(value)) return value.map(inStore)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inStore(inner)]))
}

let made = 0
const row = (data: object): StoredRow => {
  const id = `b${(made += 1)}`
  return {
    id,
    ref: { path: `bookings/${id}` },
    metadata: { hasPendingWrites: false },
    data: () => data,
  }
}

const stored = (changes: object = {}) => {
  const { createdAt, statusAt, ...booking } = aBooking()
  return {
    ...booking,
    createdAt: Timestamp.fromDate(createdAt),
    statusAt: Timestamp.fromDate(statusAt),
    ...changes,
  }
}

test('what cannot be read hides none of its neighbours, wherever it stands, and is named', () => {
  for (const broken of [{}, stored({ clientName: 7 }), stored({ status: 'of a later release' })])
    for (const place of [0, 1, 2]) {
      const good = [row(stored()), row(stored())]
      const bad = row(broken)
      const { rows, unreadable } = readRows(collection.bookings(), good.toSpliced(place, 0, bad))
      expect(rows.map(({ id }) => id)).toEqual(good.map(({ id }) => id))
      expect(rows[0]?.value).toEqual(aBooking())
      expect(unreadable).toEqual([bad.ref.path])
    }
})

test('a word of a later release, of which something can be said all the same, is a row', () => {
  const later = 'of a later release'
  const rows = (path: Path<z.ZodType>, data: object) =>
    readRows(path, [row(inStore(data) as object)])
  const entry = { ...aBellEntry(), kind: later }
  expect(rows(collection.bell('ann'), entry).rows[0]?.value).toEqual(entry)
  const message = {
    ...aMessage({ reactions: { client: later as never, studio: null } }),
    card: { kind: later, of: { what: 'nobody knows' } },
  }
  expect(rows(collection.messages('ann'), message).rows[0]?.value).toEqual(message)
  const malformed = aMessage({ card: { kind: 'booking' } as never })
  expect(rows(collection.messages('ann'), malformed).unreadable).toHaveLength(1)
})

test('a record is raised once, with its path and what is wrong, and without a word of it', () => {
  const bad = row(stored({ clientName: { secret: 'Ann Maes' }, clientEmail: 'ann@' }))
  for (let again = 0; again < 3; again += 1) readRows(collection.bookings(), [bad])
  expect(said).toHaveBeenCalledTimes(1)
  const words = JSON.stringify(said.mock.calls)
  expect(words).toContain(bad.ref.path)
  expect(words).toContain('clientName invalid_type')
  expect(words).not.toMatch(/Ann|ann@/)
})

test('what is readable is raised to nobody', () => {
  expect(readRows(collection.bookings(), [row(stored()), row(stored())]).unreadable).toEqual([])
  expect(said).not.toHaveBeenCalled()
})

test.each(allRecords)(
  '%s: what a later release has added keeps nobody from reading it',
  (...of) => {
    const [, { path, examples }] = of
    const all = examples.map((example) =>
      row(inStore(planted(path.schema, example).data) as object),
    )
    const { rows, unreadable } = readRows(path, all)
    expect(rows.map(({ value }) => value)).toEqual(examples)
    expect(unreadable).toEqual([])
  },
)
