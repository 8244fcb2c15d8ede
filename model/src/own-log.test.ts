import { expect, test } from 'vitest'
import type { AuditEntry } from './audit.ts'
import { newestOf, type OwnEntry, ownEntryOf, ownEvents } from './own-log.ts'

const at = new Date('2026-12-01T12:00:00Z')
const row = (changes: Partial<AuditEntry> = {}): { id: string; value: AuditEntry } => ({
  id: 'a1',
  value: {
    event: 'account.profile-saved',
    actor: 'ann',
    person: 'ann',
    details: { changed: 'name phone secret' },
    at,
    ...changes,
  },
})
const desk = new Set(['les'])

test('an entry says what, when and who as its reader knows them, and nothing else', () => {
  expect(ownEntryOf(row(), 'ann', desk)).toEqual({
    id: 'a1',
    event: 'account.profile-saved',
    by: 'you',
    at: at.getTime(),
    changed: ['name', 'phone'],
    browser: null,
  })
  const withdrawn = row({ event: 'member.withdrawn', details: { member: 'bo', name: 'Bo' } })
  expect(ownEntryOf(withdrawn, 'ann', desk)).toMatchObject({ changed: [] })
  expect(JSON.stringify(ownEntryOf(withdrawn, 'ann', desk))).not.toMatch(/"bo/i)
  const opened = row({ event: 'session.opened', details: { way: 'link', browser: 'Firefox' } })
  expect(ownEntryOf(opened, 'ann', desk)).toMatchObject({ browser: 'Firefox' })
})

test.each([
  ['les', 'studio'],
  ['ann', 'you'],
  [null, 'portal'],
  ['pat', 'somebody'],
] as const)('what %s did was done by %s', (actor, by) => {
  expect(ownEntryOf(row({ actor }), 'ann', desk)).toMatchObject({ by })
})

test('what is of somebody else, of the studio, or of a newer version is left out', () => {
  expect(ownEntryOf(row({ person: 'bo' }), 'ann', desk)).toBeNull()
  expect(ownEntryOf(row({ event: 'booking.status-changed' }), 'ann', desk)).toBeNull()
  expect(ownEntryOf(row({ event: 'account.beamed' as 'account.created' }), 'ann', desk)).toBeNull()
})

test('one query can ask for all of it', () => expect(ownEvents.length).toBeLessThanOrEqual(30))

const entry = (id: string, time: number): OwnEntry => ({
  id,
  event: 'account.created',
  by: 'you',
  at: time,
  changed: [],
  browser: null,
})

test('pages of several lists are in one order, and lose nothing of one moment', () => {
  const lists = [
    [entry('a', 9), entry('b', 5), entry('c', 5)],
    [entry('d', 7), entry('e', 1)],
  ]
  const ids = ({ entries }: { entries: OwnEntry[] }) => entries.map(({ id }) => id).join('')
  const first = newestOf(lists, 3)
  expect([ids(first), first.before]).toEqual(['adbc', 5])
  const all = newestOf(lists, 5)
  expect([ids(all), all.before]).toEqual(['adbce', null])
  expect(newestOf([[], []], 3)).toEqual({ entries: [], before: null })
})
