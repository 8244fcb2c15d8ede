import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allRecords } from '@portal/model/records/every-record'
import { viewSchema } from '@portal/model/records/stored'
import { z } from 'zod'
import { root } from './platform/folders.ts'

/**
 * What each release stored, and how it read: examples of every record, and its schemas as JSON
 * Schema (draft 2020-12). The folder of the version in package.json follows the code; those of
 * earlier releases stay as they were when they went out.
 */
export const releasesFolder = join(root, 'model/releases')

/** One record of a release. */
export interface Kept {
  examples: object[]
  schema: z.core.JSONSchema.BaseSchema
}

const packageOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }

/** The version this code is of. */
export const currentVersion = (): string => packageOf(root).version

/** Dates as MongoDB's Extended JSON writes them: JSON has none. */
const withDates = (value: unknown): unknown => {
  if (value instanceof Date) return { $date: value.toISOString() }
  if (Array.isArray(value)) return value.map(withDates)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withDates(inner)]))
}

/** A record as it was kept. */
export const parseKept = (text: string): Kept =>
  JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && '$date' in value
      ? new Date(String(value.$date))
      : value,
  ) as Kept

/** How a browser of this version reads a record; without checks that JSON Schema has no words for. */
const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(viewSchema(schema), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern?.includes('\\p{')) delete jsonSchema.pattern
      const names = jsonSchema.propertyNames
      const words = typeof names === 'object' ? names.enum : undefined
      if (!words) return
      // Words of a newer version are left out when they are read.
      const { additionalProperties: value = {} } = jsonSchema
      jsonSchema.properties = Object.fromEntries(
        words.map((word: unknown) => [String(word), value]),
      )
      delete jsonSchema.propertyNames
      delete jsonSchema.additionalProperties
    },
  })

/** What this version keeps: the text of a file for each record. */
function current(): Map<string, string> {
  return new Map(
    allRecords.map(([name, { path, examples }]) => {
      const lines = examples.map((example) => JSON.stringify(withDates(example)))
      const schema = JSON.stringify(schemaOf(path.schema))
      return [`${name}.json`, `{"examples":[\n${lines.join(',\n')}\n],"schema":\n${schema}}\n`]
    }),
  )
}

const folder = () => join(releasesFolder, currentVersion())

/** Which files of this version are not as the code has them. */
export async function staleReleaseFiles(): Promise<string[]> {
  const stale: string[] = []
  for (const [name, text] of current()) {
    const there = await readFile(join(folder(), name), 'utf8').catch(() => null)
    if (there !== text) stale.push(name)
  }
  return stale
}

/** Writes the files of this version. */
export async function keepRelease(): Promise<void> {
  await mkdir(folder(), { recursive: true })
  for (const [name, text] of current()) await writeFile(join(folder(), name), text)
}
