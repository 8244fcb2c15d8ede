import { expect, test } from 'vitest'
import { untilDue } from './tasks.ts'

const now = Date.parse('2026-11-21T12:00:00Z')

test('a task that came early waits, whichever way its time is written', () => {
  expect(untilDue('2026-11-21T12:00:05.000Z', now)).toBe(5_000)
  expect(untilDue(String(now + 5_000), now)).toBe(5_000)
  expect(untilDue(String(now / 1_000 + 5), now)).toBe(5_000)
})

test('a task that is due, late or without a time runs at once, and none waits for ever', () => {
  expect(untilDue('2026-11-21T11:59:00Z', now)).toBe(0)
  expect(untilDue(undefined, now)).toBe(0)
  expect(untilDue('soon', now)).toBe(0)
  expect(untilDue('2026-11-22T12:00:00Z', now)).toBe(30_000)
})
