import { expect, test } from 'vitest'
import { deniedIsMissing } from './missing.ts'

test('what is denied is not there; what cannot be read has failed', () => {
  expect(deniedIsMissing({ state: 'failed', reason: 'denied' })).toMatchObject({
    state: 'ready',
    value: null,
  })
  const broken = { state: 'failed', reason: 'broken' } as const
  expect(deniedIsMissing(broken)).toBe(broken)
})
