import { aShare } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { inOrder, isFitDay, passwordFor, stateOf } from './share-terms.ts'

const now = new Date('2026-11-21T12:00:00Z')
const past = new Date('2026-11-20T12:00:00Z')

test('a link is open, over or revoked, and revoked is the last word', () => {
  expect(stateOf(aShare(), now)).toBe('open')
  expect(stateOf(aShare({ expiresAt: past }), now)).toBe('over')
  expect(stateOf(aShare({ expiresAt: past, revokedAt: past }), now)).toBe('revoked')
})

test('open links come first, the newest of each kind before the others', () => {
  const rows = [
    { id: 'old', value: aShare({ createdAt: past }) },
    { id: 'revoked', value: aShare({ revokedAt: past, createdAt: now }) },
    { id: 'new', value: aShare({ createdAt: now }) },
  ]
  expect(inOrder(rows, now).map(({ id }) => id)).toEqual(['new', 'old', 'revoked'])
})

test('a password is kept, set, taken away or missing', () => {
  expect(passwordFor('', false, false)).toBe('keep')
  expect(passwordFor('', false, true)).toBe('none')
  expect(passwordFor('', true, true)).toBe('keep')
  expect(passwordFor('', true, false)).toBe('missing')
  expect(passwordFor('short', true, true)).toBe('missing')
  expect(passwordFor('garden', true, true)).toEqual({ set: 'garden' })
})

test('a last day is one from tomorrow on within a year, or the one there is', () => {
  const fits = (day: string, before: string | null = null) => isFitDay(day, before, '2026-11-21')
  expect(
    ['2026-11-21', '2026-11-22', '2027-11-21', '2027-11-22', ''].map((day) => fits(day)),
  ).toEqual([false, true, true, false, false])
  expect(fits('2026-11-01', '2026-11-01')).toBe(true)
})
