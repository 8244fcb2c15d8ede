import { expect, test } from 'vitest'
import { databaseOver } from './database.ts'

const refused = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

function ports() {
  const kept = new Map<string, unknown>()
  return {
    get: async <Value>(key: string) => kept.get(key) as Value | undefined,
    set: async (key: string, value: unknown) => void kept.set(key, value),
    remove: async (keys: string[]) => keys.forEach((key) => kept.delete(key)),
    entries: async <Value>() => [...kept] as [string, Value][],
  }
}

test('what is kept is there for the next visit', async () => {
  const browser = ports()
  expect(await databaseOver(browser).set('m1', 'Hello')).toBe(true)
  expect(await databaseOver(browser).get('m1')).toBe('Hello')
})

test('a browser that keeps nothing remembers for this visit, and never fails', async () => {
  const table = databaseOver<string>({
    get: refused,
    set: refused,
    remove: refused,
    entries: refused,
  })
  expect(await table.set('m1', 'Hello')).toBe(false)
  expect(await table.get('m1')).toBe('Hello')
  expect(await table.entries()).toEqual([['m1', 'Hello']])
  await table.remove('m1')
  expect(await table.entries()).toEqual([])
})

test('full in the middle, the newest counts', async () => {
  const browser = ports()
  const table = databaseOver<string>(browser)
  await table.set('m1', 'first')
  browser.set = refused
  expect(await table.set('m1', 'second')).toBe(false)
  expect(await table.get('m1')).toBe('second')
  expect(await table.entries()).toEqual([['m1', 'second']])
  await table.remove('m1')
  expect(await table.get('m1')).toBeUndefined()
})

test('what is asked for while it is being written is there', async () => {
  const browser = ports()
  const table = databaseOver<string>({ ...browser, set: () => new Promise(() => undefined) })
  void table.set('m1', 'Hello')
  expect(await table.entries()).toEqual([['m1', 'Hello']])
})

test('words that a full browser refused are there after a reload, until they are kept or dropped', async () => {
  const words = new Map<string, string>()
  const browser = ports()
  const full = { ...browser, set: refused }
  await databaseOver<{ text: string }>(full, words).set('m1', { text: 'Hello' })
  const table = databaseOver<{ text: string }>(browser, words)
  expect(await table.get('m1')).toEqual({ text: 'Hello' })
  expect(await table.entries()).toEqual([['m1', { text: 'Hello' }]])
  expect(await table.set('m1', { text: 'Hello Les' })).toBe(true)
  expect(words.size).toBe(0)
  await databaseOver(full, words).set('m2', { text: 'And' })
  await table.remove('m2')
  expect(await table.entries()).toEqual([['m1', { text: 'Hello Les' }]])
})
