import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSchema, viewSchema, withKept, writeSchema } from './stored.ts'

const Name = z.strictObject({ first: z.string() })
const Thing = z.strictObject({
  name: Name,
  former: Name.nullable(),
  names: z.record(z.string(), Name),
  list: z.array(Name).default([]),
  spare: Name.optional(),
  words: z.partialRecord(z.enum(['a', 'b']), z.number()),
  kind: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), name: Name }),
    z.strictObject({ kind: z.literal('b'), name: Name }),
  ]),
})
const more = { at: 1 }
const ann = { first: 'Ann', more }
const stored = {
  name: ann,
  former: null,
  names: { ann },
  list: [ann, { first: 'Pat' }],
  words: { a: 1, c: 2 },
  kind: { kind: 'a', name: ann },
  more,
}
const known = viewSchema(Thing).parse(stored)
const read = readSchema(Thing).parse(stored)
const write = (value: unknown): unknown => writeSchema(Thing).parse(value)

test('what is unknown moves along with the object it stands in', () => {
  expect(write({ ...read, list: read.list.toReversed() })).toEqual({
    ...stored,
    list: stored.list.toReversed(),
  })
})

test('an object of another schema does not get it, however it was spread', () => {
  const Other = z.strictObject({ ...Name.shape, last: z.string() })
  expect(writeSchema(Other).parse({ ...read.name, last: 'Maes' })).toEqual({
    first: 'Ann',
    last: 'Maes',
  })
  expect(write({ ...read, kind: { ...read.kind, kind: 'b' } })).toEqual({
    ...stored,
    kind: { kind: 'b', name: ann },
  })
})

test('a value that is made field by field keeps what was in its place, but in lists', () => {
  const fresh = withKept(read, { ...known, name: { first: 'Anna' } })
  expect(write(fresh)).toEqual({
    ...stored,
    name: { first: 'Anna', more },
    list: [{ first: 'Ann' }, { first: 'Pat' }],
  })
  const { words: _, ...others } = known
  expect(write(withKept(read, { ...others, former: { first: 'A' }, words: {} }))).toMatchObject({
    former: { first: 'A' },
    words: { c: 2 },
  })
})

test('neither an answer nor a copy shows it', () => {
  expect(JSON.parse(JSON.stringify(read))).toEqual(known)
  expect(Object.keys(read)).toEqual(Object.keys(known))
  expect(Name.parse(read.name)).toStrictEqual({ first: 'Ann' })
})

test.each([
  ['an unknown field', { ...known, more }],
  ['an unknown field within', { ...known, list: [ann] }],
  ['an unknown word', { ...known, words: { c: 1 } }],
  ['an unknown kind', { ...known, kind: { kind: 'c', name: { first: 'Ann' } } }],
  ['an unknown field of a kind', { ...known, kind: { ...known.kind, more } }],
  ['a field too few', { ...known, name: undefined }],
  ['a word of another type', { ...known, words: { a: 'one' } }],
])('%s of our own is not written', (_, value) => {
  expect(Thing.safeParse(value).success).toBe(false)
  expect(writeSchema(Thing).safeParse(value).success).toBe(false)
})

test('what is left out stays so or has its default, read and written', () => {
  const { list: _, ...others } = known
  for (const schema of [readSchema(Thing), viewSchema(Thing), writeSchema(Thing)]) {
    expect(schema.parse(others)).toStrictEqual({ ...others, list: [] })
    expect(schema.safeParse({ ...others, name: undefined }).success).toBe(false)
  }
})

test('checks of an object hold when it is read and when it is written', () => {
  const Pair = z.strictObject({ a: z.number(), b: z.number() }).refine(({ a, b }) => a < b)
  for (const schema of [readSchema(Pair), viewSchema(Pair), writeSchema(Pair)]) {
    expect(schema.safeParse({ a: 1, b: 2 }).success).toBe(true)
    expect(schema.safeParse({ a: 2, b: 1 }).success).toBe(false)
  }
})
