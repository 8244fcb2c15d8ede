import type { LedgerEntry } from '@portal/model/invoicing/ledger'
import { collection } from '@portal/model/paths'
import { type Live, type LiveRow, useLiveList } from '#firebase/live.ts'

/** More than any client has in many years. */
export const mostEntries = 500

/** Every entry of the books about a client, the latest first; a null client waits. */
export function useLedger(client: string | null): Live<LiveRow<LedgerEntry>[]> {
  const entries = useLiveList(client === null ? null : collection.ledger(), {
    where: [['client', '==', client]],
    orderBy: ['day', 'desc'],
    limit: mostEntries,
  })
  if (entries.state !== 'ready') return entries
  const value = entries.value.toSorted(
    (a, b) => b.value.day.localeCompare(a.value.day) || b.value.at.getTime() - a.value.at.getTime(),
  )
  return { ...entries, value }
}
