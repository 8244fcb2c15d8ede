import { isDeepStrictEqual } from 'node:util'
import { openDueIdOf, openDuesOf, openDueVersion } from '@portal/model/invoicing/open-due'
import { collection, doc } from '@portal/model/paths'
import type { Filling } from '@portal/model/records/filling'
import { pageOf, transaction } from '#platform/firestore'
import type { Written } from '#platform/triggers'
import { workByPages } from '../records/by-pages.ts'

/** What the open dues of an invoice are made of; what else changes, as who has seen it, is no news. */
const fields = ['client', 'clientName', 'currency', 'instalments', 'status'] as const

/**
 * Makes the open dues of an invoice what it says now; `true` when something was written. Reads the
 * invoice itself, so it is idempotent and may come late. One that nobody can read keeps what it had.
 */
export const keepOpenDues = (id: string): Promise<boolean> =>
  transaction(async (tx) => {
    const place = doc.invoice(id)
    const [invoice, known] = await Promise.all([
      tx.findReadable(place),
      tx.listReadable(collection.openDues(), (all) => all.where('invoice', '==', id)),
    ])
    if (invoice === null && (await tx.isThere(place))) return false
    const wanted = invoice === null ? [] : openDuesOf(id, invoice)
    const kept = new Map(known.map((row) => [row.id, row.value]))
    let changes = 0
    for (const due of wanted) {
      const at = openDueIdOf(id, due.instalment)
      const before = kept.get(at)
      kept.delete(at)
      if (isDeepStrictEqual(before, due)) continue
      tx.write(doc.openDue(id, due.instalment), due)
      changes += 1
    }
    for (const { instalment } of kept.values()) tx.delete(doc.openDue(id, instalment))
    return changes + kept.size > 0
  })

/** For each change of an invoice. */
export async function onDuesWritten(
  { before, after }: Pick<Written, 'before' | 'after'>,
  id: string,
): Promise<void> {
  const isNews =
    !before || !after || fields.some((field) => !isDeepStrictEqual(before[field], after[field]))
  if (isNews) await keepOpenDues(id)
}

const perPage = 100

/** Makes the open dues of what was invoiced before they were kept. Idempotent, also in parallel. */
export const fillOpenDues = (now: Date): Promise<void> =>
  workByPages(now, [
    {
      at: doc.rewriting('open-dues' satisfies Filling),
      version: openDueVersion,
      page: async (after) => {
        const found = await pageOf(collection.invoices().path, after, perPage)
        let rewritten = 0
        for (const { path } of found)
          if (await keepOpenDues(path.split('/').at(-1) ?? '')) rewritten += 1
        return { last: found.at(-1)?.path ?? null, rewritten, unreadable: 0 }
      },
    },
  ])
