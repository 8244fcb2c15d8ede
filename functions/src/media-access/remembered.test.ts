import { expect, test, vi } from 'vitest'
import { remembered } from './remembered.ts'

test('one read serves all who ask, until its time is over', async () => {
  let now = 0
  const load = vi.fn(async (id: string) => `${id} at ${now}`)
  const get = remembered(
    load,
    () => 30,
    () => now,
  )
  expect(await Promise.all([get('a'), get('a')])).toEqual(['a at 0', 'a at 0'])
  now = 29_999
  expect(await get('a')).toBe('a at 0')
  now = 30_000
  expect(await get('a')).toBe('a at 30000')
  expect(load).toHaveBeenCalledTimes(2)
})

test('a failed read is tried again', async () => {
  const load = vi.fn(async () => 'here').mockRejectedValueOnce(new Error('away'))
  const get = remembered(load, () => 30)
  await expect(get('a')).rejects.toThrow('away')
  expect(await get('a')).toBe('here')
})

test('asked again, it reads anew and remembers that', async () => {
  let reads = 0
  const get = remembered(
    async () => (reads += 1),
    () => 30,
  )
  expect(await get('a')).toBe(1)
  expect(await get.again('a')).toBe(2)
  expect(await get('a')).toBe(2)
})
