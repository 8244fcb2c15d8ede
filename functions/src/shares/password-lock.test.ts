import { expect, test } from 'vitest'
import { lockOf, unlocks } from './password-lock.ts'

test('a password opens its own lock and no other, and is not kept', async () => {
  const [lock, other] = await Promise.all([lockOf('garden café'), lockOf('garden café')])
  expect(await unlocks('garden café', lock)).toBe(true)
  expect(await unlocks('garden cafe\u0301', lock)).toBe(true)
  for (const wrong of ['garden cafe', '', 'garden café ', 'Garden café'])
    expect(await unlocks(wrong, lock), wrong).toBe(false)
  expect(lock.hash).not.toBe(other.hash)
  expect(JSON.stringify(lock)).not.toContain('garden')
})
