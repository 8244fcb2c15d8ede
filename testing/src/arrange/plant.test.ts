import { allRecords } from '@portal/model/records/every-record'
import { readSchema, viewSchema, writeSchema } from '@portal/model/records/stored'
import { describe, expect, test } from 'vitest'
import { planted } from './plant.ts'

/** What code sees that looks at names: lists, comparisons, answers. */
const seen = (value: unknown): unknown => structuredClone(value)

describe.each(allRecords)('%s', (_, { path: { schema }, examples }) => {
  test.each(examples)('what a newer version has added keeps nobody from reading it', (example) => {
    const { data, count } = planted(schema, example)
    expect(count).toBeGreaterThan(0)
    expect(viewSchema(schema).parse(data)).toStrictEqual(schema.parse(example))
    expect(seen(readSchema(schema).parse(data))).toStrictEqual(schema.parse(example))
  })

  test.each(examples)('all of it is there when a server writes it back', (example) => {
    const { data, kept } = planted(schema, example)
    const read = readSchema(schema).parse(data) as object
    expect(writeSchema(schema).parse(read)).toStrictEqual(kept)
    expect(writeSchema(schema).parse({ ...read })).toStrictEqual(kept)
  })

  test.each(examples)('this version writes what its schema says', (example) => {
    const { data } = planted(schema, example)
    expect(writeSchema(schema).parse(example)).toStrictEqual(schema.parse(example))
    expect(writeSchema(schema).safeParse(data).success).toBe(schema.safeParse(data).success)
  })
})

test('two records hold views, which let go what they do not name', () => {
  const views = allRecords.filter(([, { path, examples }]) => {
    const { data, kept } = planted(path.schema, examples[0])
    return JSON.stringify(data) !== JSON.stringify(kept)
  })
  expect(views.map(([name]) => name)).toEqual(['studio', 'standing'])
})
