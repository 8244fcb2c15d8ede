import { doc, type Path, rewritable } from '@portal/model/paths'
import { newRewriting, type Page, turned } from '@portal/model/records/rewriting'
import { newestVersion, versionOf } from '@portal/model/records/versions'
import type { z } from 'zod'
import { pageOf, transaction } from '#platform/firestore'

type Place = Path<z.ZodType>

/** Documents that are looked at between two notes of how far it has come. */
const perPage = 100
/** A run that has taken this long (ms) leaves the rest to the next one. */
const patienceMs = 60_000

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

/** Notes what was done, unless another run was there before; false when there is nothing more to do. */
async function rewritePart(place: Place, now: Date): Promise<boolean> {
  const at = doc.rewriting(place.path.replaceAll('/', '-'))
  const version = newestVersion(place.schema)
  const known = await transaction(async (tx) => {
    const found = await tx.find(at)
    if (found && found.version >= version) return found
    const begun = newRewriting(version, now)
    tx.write(at, begun)
    return begun
  })
  if (known.endedAt || known.version > version) return false
  const page = await rewritePage(place, known.after)
  await transaction(async (tx) => {
    const found = await tx.read(at)
    const isOurs = found.version === version && found.after === known.after && !found.endedAt
    if (isOurs) tx.write(at, turned(found, page, now))
  })
  return true
}

/**
 * Brings what is stored to the newest version, place by place and page by page. What it has done is
 * noted, so it goes on where it was killed; safe twice, in parallel and late.
 */
export async function rewriteRecords(
  now: Date,
  places: readonly Place[] = rewritable,
): Promise<void> {
  const until = Date.now() + patienceMs
  for (const place of places) while (Date.now() < until && (await rewritePart(place, now)));
}
