import { expect, it, test } from 'vitest'
import { ageWords, countdownWords, dueWords, partOfDay, shortInstant } from './time-words.ts'

const now = new Date('2026-11-21T12:00:00Z')

it.each([
  ['2026-11-21T11:59:30Z', 'just now'],
  ['2026-11-21T12:00:05Z', 'just now'],
  ['2026-11-21T11:59:00Z', '1 min'],
  ['2026-11-21T11:00:30Z', '59 min'],
  ['2026-11-21T11:00:00Z', '1 h'],
  ['2026-11-20T12:00:01Z', '23 h'],
  ['2026-11-20T12:00:00Z', '1 day'],
  ['2026-11-18T11:00:00Z', '3 days'],
])('says how long it is since %s', (since, words) => {
  expect(ageWords(new Date(since), now)).toBe(words)
})

it.each([
  ['2026-11-21', 'Today'],
  ['2026-11-22', 'Tomorrow'],
  ['2026-12-03', 'In 12 days'],
])('counts down to %s', (date, words) => {
  expect(countdownWords(date, '2026-11-21')).toBe(words)
})

it.each([
  ['2026-11-21', 'due today'],
  ['2026-11-22', 'due tomorrow'],
  ['2026-11-26', 'due in 5 days'],
  ['2026-11-20', '1 day overdue'],
  ['2026-10-21', '31 days overdue'],
])('says what %s means for a payment', (due, words) => {
  expect(dueWords(due, '2026-11-21')).toBe(words)
})

it.each([
  ['Europe/Brussels', '2026-11-21T03:59:00Z', 'evening'],
  ['Europe/Brussels', '2026-11-21T04:00:00Z', 'morning'],
  ['Europe/Brussels', '2026-11-21T11:00:00Z', 'afternoon'],
  ['Europe/Brussels', '2026-11-21T17:00:00Z', 'evening'],
  ['Europe/Brussels', '2026-11-21T23:30:00Z', 'evening'],
  ['Asia/Tokyo', '2026-11-21T23:30:00Z', 'morning'],
])('greets by the clock of the studio: %s at %s', (zone, at, part) => {
  expect(partOfDay(zone, new Date(at))).toBe(part)
})

test('an instant is told on the clock of the studio', () => {
  expect(shortInstant(new Date('2026-11-21T23:30:00Z'), 'Europe/Brussels')).toBe('22 Nov, 00:30')
})
