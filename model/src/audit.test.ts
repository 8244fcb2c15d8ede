import { expect, test } from 'vitest'
import { AuditEntry, logSearchOf, mostLogKeys } from './audit.ts'

const entry = {
  event: 'booking.status-changed',
  actor: 'les',
  person: 'ann',
  details: { booking: 'b7', from: 'pending', to: 'approved', refund: 0 },
  at: new Date('2026-11-21T17:04:00Z'),
}

test('an entry is found by its event and by what it says, and by no name', () => {
  const { group, keys } = logSearchOf(entry)
  expect(group).toBe('booking')
  expect(keys).toEqual(expect.arrayContaining(['status changed', 'approv', 'b7']))
  expect(keys).not.toContain('ann')
})

test('however long a reason is, its entry is bounded', () => {
  const { keys } = logSearchOf({
    event: 'gallery.archived',
    details: { reason: 'so '.repeat(400) },
  })
  expect(keys.length).toBeLessThanOrEqual(mostLogKeys)
})

test('what is found by all of its words is a valid entry', () =>
  expect(AuditEntry.parse({ ...entry, ...logSearchOf(entry) }).keys).toContain('status'))
