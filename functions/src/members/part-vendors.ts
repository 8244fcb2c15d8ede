import type { PersonId } from '@portal/model/ids'
import { collection, doc, only } from '@portal/model/paths'
import { pageOf, transaction } from '#platform/firestore'
import { workByPages } from '../records/by-pages.ts'
import { changeCircle } from './access-to.ts'

const perPage = 50

/** Takes a client's vendors out of the galleries they once saw whole; `true` when there were any. */
const part = (client: PersonId): Promise<boolean> =>
  transaction(async (tx) => {
    const [circle, galleries] = await Promise.all([
      tx.findReadable(doc.circle(client)),
      tx.listReadable(only(collection.galleries(), 'viewers'), (all) =>
        all.where('client', '==', client),
      ),
    ])
    if (!circle) return false
    const seen = new Set(galleries.flatMap(({ value }) => value.viewers))
    const isLate = Object.entries(circle.members).some(
      ([person, { role }]) => role === 'vendor' && seen.has(person),
    )
    if (isLate) await changeCircle(tx, circle)
    return isLate
  })

/**
 * Brings the copies of circles to where vendors see what is released to them and no gallery, which
 * earlier versions showed them whole. Idempotent, also in parallel and late.
 */
export const partVendors = (now: Date): Promise<void> =>
  workByPages(now, [
    {
      at: doc.rewriting('vendors-apart'),
      version: 1,
      page: async (after) => {
        const found = await pageOf('circles', after, perPage)
        let rewritten = 0
        for (const { path } of found) if (await part(path.split('/').at(-1) ?? '')) rewritten += 1
        return { last: found.at(-1)?.path ?? null, rewritten, unreadable: 0 }
      },
    },
  ])
