import { doc } from '@portal/model/paths'
import type { Filling } from '@portal/model/records/filling'
import type { Page } from '@portal/model/records/rewriting'
import { searchVersion } from '@portal/model/search'
import { pageOf } from '#platform/firestore'
import { workByPages } from '../records/by-pages.ts'
import { keepEntry } from './keep-entry.ts'
import { type Searched, searchedBy } from './searched.ts'

/** Records that are looked at between two notes of how far it has come, and so many at once. */
const perPage = 100
const atOnce = 10

async function fillPage({ kind, all }: Searched, after: string | null): Promise<Page> {
  const found = await pageOf(all.path, after, perPage)
  let filled = 0
  for (let from = 0; from < found.length; from += atOnce) {
    const ids = found.slice(from, from + atOnce).map(({ path }) => path.split('/').at(-1) ?? '')
    const kept = await Promise.all(ids.map((id) => keepEntry(kind, id)))
    filled += kept.filter(Boolean).length
  }
  return { last: found.at(-1)?.path ?? null, rewritten: filled, unreadable: 0 }
}

/**
 * Makes the entries of what was there before the search was, and all anew when they are to hold
 * something else. Ends once a pass finds nothing more to do; what happens meanwhile, the triggers
 * keep. Idempotent, also in parallel and late.
 */
export const fillSearch = (now: Date, version = searchVersion): Promise<void> =>
  workByPages(
    now,
    Object.values(searchedBy).map((searched) => ({
      at: doc.rewriting(`search-${searched.kind}` satisfies Filling),
      version,
      page: (after) => fillPage(searched, after),
    })),
  )
