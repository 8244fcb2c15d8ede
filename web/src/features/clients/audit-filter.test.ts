import { type AuditEntry, AuditEvent } from '@portal/model/audit'
import { expect, test } from 'vitest'
import { eventGroups, type LogFilter, logRows } from './audit-filter.ts'
import type { LogContext } from './audit-words.ts'

const context: LogContext = {
  studio: { currency: 'EUR', zone: 'Europe/Brussels' },
  nameOf: (person) => ({ ann: 'Ann Maes', bo: 'Bo Janssens', les: 'Les Vermeer' })[person] ?? null,
}
const all: LogFilter = { search: '', group: null, person: null }
const entry = (
  id: string,
  event: AuditEvent,
  actor: string | null,
  person: string | null,
  details: AuditEntry['details'] = {},
) => ({ id, value: { event, actor, person, details, at: new Date('2026-11-21T17:04:00Z') } })

const entries = [
  entry('moved', 'queue.moved', 'les', null, { booking: 'b7', to: 1, reason: 'A friend' }),
  entry('approved', 'booking.status-changed', 'les', 'ann', { from: 'pending', to: 'approved' }),
  entry('asked', 'booking.requested', 'bo', 'bo', { total: 1 }),
  entry('paid', 'payment.received', null, 'ann', { amount: 80_000 }),
]
const ids = (filter: Partial<LogFilter>) =>
  logRows(entries, { ...all, ...filter }, context).map(({ id }) => id)

test('without a filter everything stays in its order', () => {
  expect(ids({})).toEqual(['moved', 'approved', 'asked', 'paid'])
})

test('a group is what comes before the dot of the event', () => {
  expect(ids({ group: 'booking' })).toEqual(['approved', 'asked'])
})

test('a person is found as who did it and as whom it concerns', () => {
  expect(ids({ person: 'les' })).toEqual(['moved', 'approved'])
  expect(ids({ person: 'ann' })).toEqual(['approved', 'paid'])
})

test('a search finds words of the sentence, in any order, and stored ids', () => {
  expect(ids({ search: ' approved  maes' })).toEqual(['approved'])
  expect(ids({ search: 'FRIEND' })).toEqual(['moved'])
  expect(ids({ search: '€800' })).toEqual(['paid'])
  expect(ids({ search: 'b7' })).toEqual(['moved'])
  expect(ids({ search: 'approved friend' })).toEqual([])
})

test('every event belongs to a group that can be chosen', () => {
  for (const event of AuditEvent.options)
    expect(eventGroups.filter((group) => event.startsWith(`${group}.`))).toHaveLength(1)
})
