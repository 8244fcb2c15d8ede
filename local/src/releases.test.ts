import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { allRecords, everyRecord } from '@portal/model/records/every-record'
import { planted } from '@portal/testing/arrange/plant'
import { readSchema, viewSchema, writeSchema } from '@portal/model/records/stored'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { changedSince, lastRelease } from './last-release.ts'
import {
  currentVersion,
  type Kept,
  parseKept,
  releasesFolder,
  staleReleaseFiles,
} from './releases.ts'

interface KeptRecord extends Kept {
  of: string
  record: string
}

/** What is read no longer, and needs not be: how what is left of it goes. */
const givenUp: Readonly<Record<string, string>> = {
  closedSession: 'its TTL took it away after a day; what has ended is no session any more',
}

const kept: KeptRecord[] = globSync('*/*.json', { cwd: releasesFolder }).map((path) => ({
  of: dirname(path),
  record: basename(path, '.json'),
  ...parseKept(readFileSync(join(releasesFolder, path), 'utf8')),
}))
const today = new Map<string, (typeof allRecords)[number][1]>(allRecords)

test('what this version keeps is as the code has it (npm run fix writes it anew)', async () => {
  expect(await staleReleaseFiles()).toEqual([])
  const ours = kept.filter(({ of }) => of === currentVersion())
  expect(ours.map(({ record }) => record).toSorted()).toEqual(Object.keys(everyRecord).toSorted())
})

test('an earlier release is kept', () => {
  expect(new Set(kept.map(({ of }) => of)).size).toBeGreaterThan(1)
})

const last = lastRelease()

test.skipIf(last === null)('what earlier releases kept is as it was when they went out', () => {
  const { commit = '', version = '' } = last ?? {}
  expect(
    changedSince(commit, 'model/releases', currentVersion()),
    `git checkout ${commit.slice(0, 7)} -- model/releases/${version} puts it back`,
  ).toEqual([])
})

describe.each(kept.filter(({ record }) => !(record in givenUp)))(
  '$record of $of',
  ({ record, examples, schema }) => {
    const now = today.get(record)
    if (!now) throw new Error(`${record} is read no longer`)

    test('what it stored, this version reads and writes', () => {
      for (const example of examples) {
        const { path } = now
        expect(viewSchema(path.schema).safeParse(example).error).toBeUndefined()
        const read = readSchema(path.schema).parse(example)
        expect(writeSchema(path.schema).parse(read)).toMatchObject(example)
      }
    })

    test('what this version stores, it could read, also with fields that come later', () => {
      const then = z.fromJSONSchema(schema)
      for (const example of now.examples)
        for (const stored of [example, planted(now.path.schema, example).data])
          expect(then.safeParse(stored).error?.issues).toBeUndefined()
    })
  },
)

describe.each(['conversation', 'booking', 'gallery', 'invoice', 'studio'] as const)(
  'a field that is added to %s',
  (record) => {
    const { path, examples } = everyRecord[record]
    const before: z.ZodObject = path.schema
    const after = before.extend({ mood: z.string().default('calm') })
    const older = kept.filter((one) => one.record === record).flatMap((one) => one.examples)

    test('has its default in what was stored without it', () => {
      for (const example of [...older, ...examples])
        expect(viewSchema(after).parse(example)).toMatchObject({ mood: 'calm' })
    })

    test('disturbs no page of before, and no server of before takes it away', () => {
      for (const example of examples) {
        const stored = writeSchema(after).parse({ ...example, mood: 'stormy' })
        expect(viewSchema(before).parse(stored)).toStrictEqual(viewSchema(before).parse(example))
        const read = readSchema(before).parse(stored)
        expect(writeSchema(before).parse({ ...read })).toStrictEqual(stored)
      }
    })
  },
)
