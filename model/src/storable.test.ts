import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NotStorable, storable, storableBatch, storableInput } from './storable.ts'

const nested = (depth: number): object => (depth === 0 ? {} : { in: nested(depth - 1) })

/** A server time and the like: of an SDK, which is left as it is. */
class Sentinel {
  readonly kind = 'server time'
}

const isFit = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (Array.isArray(value)) return value.every(isFit)
  if (value !== null && typeof value === 'object')
    return Object.entries(value).every(([name, inner]) => isFit(name) && isFit(inner))
  return true
}

test('every word is well-formed and without NUL, however deep, and nothing else changes', () => {
  const at = new Date('2026-11-29')
  const time = new Sentinel()
  expect(
    storable('conversations/a', {
      text: 'half \ud83d',
      names: { 'ann\udc00': 'A\0nn' },
      tags: [{ caption: '\ud83d\ude00' }],
      at,
      time,
      none: null,
      done: false,
      'unread.client': 1.5,
    }),
  ).toEqual({
    text: 'half \ufffd',
    names: { 'ann\ufffd': 'Ann' },
    tags: [{ caption: '😀' }],
    at,
    time,
    none: null,
    done: false,
    'unread.client': 1.5,
  })
})

test('any words and keys are stored or refused, and never passed on as they were', () => {
  const words = fc.string({ unit: 'binary', maxLength: 12 })
  fc.assert(
    fc.property(fc.dictionary(words, fc.oneof(words, fc.array(words))), (data) => {
      try {
        expect(isFit(storable('a/b', data))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(NotStorable)
      }
      expect(isFit(storableInput(data))).toBe(true)
    }),
  )
})

test.each<[what: string, path: string, data: object]>([
  ['no value', 'a/b', { text: undefined }],
  ['no number', 'a/b', { count: Number.NaN }],
  ['an endless number', 'a/b', { count: Infinity }],
  ['no date', 'a/b', { at: new Date(Number.NaN) }],
  ['a function', 'a/b', { run: () => 1 }],
  ['a list in a list', 'a/b', { rows: [[1]] }],
  ['too deep', 'a/b', nested(22)],
  ['too large', 'a/b', { text: '€'.repeat(400_000) }],
  ['a reserved key', 'a/b', { __name__: 1 }],
  ['a key without letters', 'a/b', { '\0': 1 }],
  ['a long key', 'a/b', { ['k'.repeat(1_501)]: 1 }],
  ['a reserved id', 'a/__b__', {}],
  ['a dot as id', 'a/..', {}],
  ['an empty id', 'a//b', {}],
  ['half a letter in an id', 'a/\ud83d', {}],
  ['a long id', `a/${'b'.repeat(1_501)}`, {}],
])('%s is refused before it is sent', (_, path, data) => {
  expect(() => storable(path, data)).toThrow(NotStorable)
})

test('as much as a document holds is stored', () => {
  expect(() => storable('a/b', { text: 'x'.repeat(1_048_000), deep: nested(18) })).not.toThrow()
})

test('what is written at once is bounded too', () => {
  const write = { path: 'a/b', data: { text: 'x'.repeat(1_000_000) } }
  expect(storableBatch([write, { path: 'a/c' }])).toHaveLength(2)
  expect(() => storableBatch(Array.from({ length: 11 }, () => write))).toThrow(NotStorable)
  expect(() => storableBatch(Array.from({ length: 501 }, () => ({ path: 'a/b' })))).toThrow(
    NotStorable,
  )
})
