import type { Path } from '@portal/model/paths'
import { allRecords } from '@portal/model/records/every-record'
import { planted } from '@portal/testing/arrange/plant'
import { versioned, versionField } from '@portal/model/records/versions'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { doc } from '@portal/model/paths'
import { rewriteRecords } from '../records/rewrite-records.ts'
import { firestore, read, transaction } from './firestore.ts'

/** What is stored, with dates for timestamps. */
const stored = (path: string) => read({ path, schema: z.looseObject({}) } satisfies Path<z.ZodType>)

test.each(allRecords)(
  '%s is read, and written back with what a newer version added',
  async (...of) => {
    const [, { path, examples }] = of
    for (const example of examples) {
      const { data, kept } = planted(path.schema, example)
      await firestore.doc(path.path).set(data as object)
      expect(structuredClone(await read(path))).toEqual(example)
      await transaction(async (tx) => tx.write(path, { ...((await tx.read(path)) as object) }))
      expect(await stored(path.path)).toEqual(kept)
    }
  },
)

test('an update of some fields leaves what is unknown in the others', async () => {
  const path = doc.conversation('ann')
  const { data } = planted(path.schema, (await read(path)) ?? {})
  await firestore.doc(path.path).set(data as object)
  await transaction(async (tx) => tx.update(path, { done: true, kept: true }))
  expect(await stored(path.path)).toEqual({ ...(data as object), done: true, kept: true })
})

test('what is stored is brought to the newest version, wherever its collection is', async () => {
  const Thing = versioned(z.strictObject({ cents: z.int() }), ({ euros, ...data }) =>
    euros === undefined ? data : { ...data, cents: Number(euros) * 100 },
  )
  const count = 205
  const at = (index: number) => `rooms/r${index % 3}/things/t${index}`
  const batch = firestore.batch()
  for (let index = 0; index < count; index += 1)
    batch.set(firestore.doc(at(index)), { euros: index, more: 1 })
  await batch.commit()
  await rewriteRecords(new Date(), [{ path: 'things', schema: Thing }])
  for (let index = 0; index < count; index += 1)
    expect(await stored(at(index))).toEqual({ cents: index * 100, more: 1, [versionField]: 1 })
  expect(await read(doc.rewriting('things'))).toMatchObject({ rewritten: count, unreadable: 0 })
})
