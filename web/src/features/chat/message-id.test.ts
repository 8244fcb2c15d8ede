import { expect, test } from 'vitest'
import { newMessageId } from './message-id.ts'

test('ids are unique, plain, and grow in the order they were made', () => {
  const ids = Array.from({ length: 3_000 }, newMessageId)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(3_000)
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{28}$/)
})
