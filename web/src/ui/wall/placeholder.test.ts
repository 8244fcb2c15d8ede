import { rgbaToThumbHash } from 'thumbhash'
import { expect, test } from 'vitest'
import { placeholderOf } from './placeholder.ts'

test('a thumbhash becomes a small PNG', () => {
  const grey = new Uint8Array(4 * 4 * 4).fill(128)
  const hash = btoa(String.fromCharCode(...rgbaToThumbHash(4, 4, grey)))
  expect(placeholderOf(hash)).toMatch(/^data:image\/png;base64,/)
  expect(placeholderOf(hash)).toBe(placeholderOf(hash))
})

test.each(['', 'AAAA', '%%%'])('%j is no picture and no failure', (hash) => {
  expect(placeholderOf(hash)).toBeNull()
})
