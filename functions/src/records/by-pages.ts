import type { Path } from '@portal/model/paths'
import { newRewriting, type Page, type Rewriting, turned } from '@portal/model/records/rewriting'
import { transaction } from '#platform/firestore'

/** A run that has taken this long (ms) leaves the rest to the next one. */
const patienceMs = 60_000

/** Work through a place that is done once for each version, page by page. */
export interface PagedWork {
  /** Where it is noted how far it has come. */
  at: Path<typeof Rewriting>
  version: number
  /** Does the page after a document, and says what it did; idempotent. */
  page: (after: string | null) => Promise<Page>
}

/** Notes what was done, unless another run was there before; false when there is nothing more to do. */
async function turn({ at, version, page }: PagedWork, now: Date): Promise<boolean> {
  const known = await transaction(async (tx) => {
    const found = await tx.find(at)
    if (found && found.version >= version) return found
    const begun = newRewriting(version, now)
    tx.write(at, begun)
    return begun
  })
  if (known.endedAt || known.version > version) return false
  const done = await page(known.after)
  await transaction(async (tx) => {
    const found = await tx.read(at)
    const isOurs = found.version === version && found.after === known.after && !found.endedAt
    if (isOurs) tx.write(at, turned(found, done, now))
  })
  return true
}

/**
 * Does such works one after the other. What is done is noted, so it goes on where it was killed;
 * idempotent, also in parallel and late.
 */
export async function workByPages(now: Date, works: readonly PagedWork[]): Promise<void> {
  const until = Date.now() + patienceMs
  for (const work of works) while (Date.now() < until && (await turn(work, now)));
}
