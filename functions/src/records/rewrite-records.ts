import { doc, type Path, rewritable } from '@portal/model/paths'
import type { Page } from '@portal/model/records/rewriting'
import { newestVersion, versionOf } from '@portal/model/records/versions'
import type { z } from 'zod'
import { pageOf, transaction } from '#platform/firestore'
import { workByPages } from './by-pages.ts'

type Place = Path<z.ZodType>

/** Documents that are looked at between two notes of how far it has come. */
const perPage = 100

/** Stores one document in its newest version; false for what nobody can read. Safe twice. */
const rewrite = (schema: z.ZodType, path: string): Promise<boolean> =>
  transaction(async (tx) => {
    const value: unknown = await tx.findReadable({ path, schema })
    if (value === null) return !(await tx.isThere({ path, schema }))
    tx.write({ path, schema }, value)
    return true
  })

async function rewritePage({ path, schema }: Place, after: string | null): Promise<Page> {
  const found = await pageOf(path, after, perPage)
  const stale = found.filter(({ data }) => versionOf(data) < newestVersion(schema))
  let rewritten = 0
  for (const one of stale) if (await rewrite(schema, one.path)) rewritten += 1
  return {
    last: found.at(-1)?.path ?? null,
    rewritten,
    unreadable: stale.length - rewritten,
  }
}

/**
 * Brings what is stored to the newest version, place by place and page by page. What it has done is
 * noted, so it goes on where it was killed; safe twice, in parallel and late.
 */
export const rewriteRecords = (now: Date, places: readonly Place[] = rewritable): Promise<void> =>
  workByPages(
    now,
    places.map((place) => ({
      at: doc.rewriting(place.path.replaceAll('/', '-')),
      version: newestVersion(place.schema),
      page: (after) => rewritePage(place, after),
    })),
  )
