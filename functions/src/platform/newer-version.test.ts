import { planted } from '@portal/testing/arrange/plant'
import { allRecords } from '@portal/model/records/every-record'
import { viewSchema } from '@portal/model/records/stored'
import { expect, test } from 'vitest'
import { plant, raw, read, transaction } from '@portal/testing/fakes/memory-firestore'

test.each(allRecords)(
  '%s is read and written back with what a newer version added',
  async (_, it) => {
    const { path, examples } = it
    for (const example of examples) {
      const { data, kept } = planted(path.schema, example)
      plant(path.path, data as object)
      expect(structuredClone(await read(path))).toEqual(example)
      await transaction(async (tx) => tx.write(path, { ...((await tx.read(path)) as object) }))
      expect(raw(path.path)).toEqual(kept)
    }
  },
)

test.each(allRecords)(
  '%s keeps it when its next value is made anew',
  async (_, { path, examples }) => {
    for (const example of examples) {
      const { data } = planted(path.schema, example)
      plant(path.path, data as object)
      await transaction(async (tx) => {
        await tx.read(path)
        tx.write(path, example)
      })
      const after = raw(path.path) as Record<string, unknown>
      expect(viewSchema(path.schema).parse(after)).toEqual(example)
      const isView = !('ofANewerVersion' in (planted(path.schema, example).kept as object))
      expect('ofANewerVersion' in after).toBe(!isView)
    }
  },
)
