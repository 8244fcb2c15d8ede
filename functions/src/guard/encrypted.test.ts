import { expect, test } from 'vitest'
import { decrypted, encrypted } from './encrypted.ts'

const key = 'a key of more than 32 characters, for tests'

test('words come back to whoever has the key, and are never written the same', () => {
  const [one, other] = [encrypted('secret', key, 'ann'), encrypted('secret', key, 'ann')]
  expect(one).not.toBe(other)
  expect(one).not.toContain('secret')
  expect([one, other].map((text) => decrypted(text, key, 'ann'))).toEqual(['secret', 'secret'])
})

test('what is somebody else’s, was changed, or is read with another key opens nothing', () => {
  const text = encrypted('secret', key, 'ann')
  const changed = text.slice(0, -2) + (text.endsWith('A') ? 'BB' : 'AA')
  expect(() => decrypted(text, key, 'bo')).toThrow()
  expect(() => decrypted(changed, key, 'ann')).toThrow()
  expect(() => decrypted(text, `${key}.`, 'ann')).toThrow()
  expect(() => encrypted('secret', 'too short', 'ann')).toThrow(/SECOND_FACTOR_KEY/)
})
