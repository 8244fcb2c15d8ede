import { expect, test } from 'vitest'
import { z } from 'zod'
import { doc, only, rewritable } from '../paths.ts'
import { allRecords } from './every-record.ts'
import { readSchema, viewSchema, writeSchema } from './stored.ts'
import { migrated, newestVersion, type Stored, versioned, versionField } from './versions.ts'

/** First the price was a number of euros; then it became cents; then the name was split. */
const Thing = versioned(
  z.strictObject({ price: z.int(), name: z.strictObject({ first: z.string(), last: z.string() }) }),
  ({ euros, ...data }) => (euros === undefined ? data : { ...data, price: Number(euros) * 100 }),
  (data) => {
    if (typeof data['name'] !== 'string') return data
    const [first, last] = data['name'].split(' ')
    return { ...data, name: { first, last } }
  },
)
const read = readSchema(Thing)
const write = writeSchema(Thing)
const newest = { price: 300, name: { first: 'Ann', last: 'Maes' } }

test.each<[string, Stored]>([
  ['before there were versions', { euros: 3, name: 'Ann Maes' }],
  ['in between', { price: 300, name: 'Ann Maes', [versionField]: 1 }],
  ['as it is now', { ...newest, [versionField]: 2 }],
  ['by a browser, which writes no version', newest],
  ['in part by an update', { euros: 3, name: newest.name }],
])('a document of %s is read, and written back as of now', (_, data) => {
  expect(viewSchema(Thing).parse(data)).toStrictEqual(newest)
  expect(structuredClone(read.parse(data))).toStrictEqual(newest)
  expect(write.parse(read.parse(data))).toStrictEqual({ ...newest, [versionField]: 2 })
})

test('a document of a newer version keeps its version and its fields', () => {
  const data = { ...newest, colour: 'red', [versionField]: 7 }
  expect(viewSchema(Thing).parse(data)).toStrictEqual(newest)
  expect(write.parse({ ...read.parse(data), price: 400 })).toStrictEqual({ ...data, price: 400 })
})

test('what a migration fails on is a document that cannot be read', () => {
  const Broken = versioned(z.strictObject({ a: z.int() }), () => {
    throw new Error('no such field')
  })
  expect(viewSchema(Broken).safeParse({ a: 1 }).error?.issues[0]?.code).toBe('custom')
  expect(viewSchema(Broken).parse({ a: 1, [versionField]: 1 })).toEqual({ a: 1 })
})

test('what is new is written with its version', () => {
  expect(write.parse(newest)).toStrictEqual({ ...newest, [versionField]: 2 })
  expect(write.safeParse({ ...newest, [versionField]: 2 }).success).toBe(false)
})

test('some fields alone are read of a document of any version', () => {
  const { schema } = only({ path: 'things/1', schema: Thing }, 'price')
  expect(readSchema(schema).parse({ euros: 3, name: 7 })).toStrictEqual({ price: 300 })
})

test.each([null, 7, 'words', ['a list'], { [versionField]: 'two' }, { [versionField]: -1 }])(
  'what is no document, or names no version, is read as one without: %j',
  (data) => expect(viewSchema(Thing).safeParse(data).success).toBe(false),
)

test.each(allRecords)('%s: its migrations leave alone what is of now', (_, { path, examples }) => {
  for (const example of examples) {
    const { [versionField]: version, ...after } = migrated(path.schema, example) as Stored
    expect(after).toEqual(example)
    expect(version ?? 0).toBe(newestVersion(path.schema))
  }
})

test('every record with migrations is rewritten', () => {
  const schemas = new Set<z.ZodType>(rewritable.map(({ schema }) => schema))
  const missing = allRecords.filter(
    ([, { path }]) => newestVersion(path.schema) > 0 && !schemas.has(path.schema),
  )
  expect(missing.map(([name]) => name)).toEqual([])
  expect(Object.keys(doc)).toHaveLength(allRecords.length)
})
