import { expect, test } from 'vitest'
import { fillings, isFilling } from './filling.ts'

const current = fillings['search-client']
const end = new Date(0)

test.each([
  ['was never begun', null, false],
  ['runs', { version: current, endedAt: null }, true],
  ['has ended', { version: current, endedAt: end }, false],
  ['has ended for an older version, and begins anew', { version: current - 1, endedAt: end }, true],
  ['runs for a newer version', { version: current + 1, endedAt: null }, true],
  ['has ended for a newer version', { version: current + 1, endedAt: end }, false],
] as const)('what %s', (_, noted, expected) =>
  expect(isFilling('search-client', noted)).toBe(expected),
)
