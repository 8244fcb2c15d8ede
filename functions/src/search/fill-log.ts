import { logSearchOf, logSearchVersion } from '@portal/model/audit'
import { collection, doc } from '@portal/model/paths'
import type { Filling } from '@portal/model/records/filling'
import { pageOf, transaction } from '#platform/firestore'
import { workByPages } from '../records/by-pages.ts'

const perPage = 100

/** Gives an entry what it is found by; `true` when it had none. Nothing else of it is written. */
const fill = (id: string): Promise<boolean> =>
  transaction(async (tx) => {
    const entry = await tx.findReadable(doc.auditEntry(id))
    if (!entry || entry.keys) return false
    tx.update(doc.auditEntry(id), logSearchOf(entry))
    return true
  })

/** Makes what was recorded before the log was searched as a whole be found. Idempotent. */
export const fillLog = (now: Date): Promise<void> =>
  workByPages(now, [
    {
      at: doc.rewriting('search-log' satisfies Filling),
      version: logSearchVersion,
      page: async (after) => {
        const found = await pageOf(collection.audit().path, after, perPage)
        const bare = found.filter(({ data }) => !Array.isArray(data['keys']))
        let rewritten = 0
        for (const { path } of bare) if (await fill(path.split('/').at(-1) ?? '')) rewritten += 1
        return {
          last: found.at(-1)?.path ?? null,
          rewritten,
          unreadable: bare.length - rewritten,
        }
      },
    },
  ])
