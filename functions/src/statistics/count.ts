import { dayIn, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { type Count, emptyDay, withCount } from '@portal/model/statistics'
import type { Transaction } from '#platform/firestore'

/**
 * Counts what happened now, in the transaction of the change itself: a change that is tried again
 * or delivered twice is counted as often as it happened. It adds without reading, so that no change
 * is tried again because another one was counted. Once in a transaction.
 */
export function count(tx: Transaction, zone: string, now: Date, counts: readonly Count[]): void {
  const today = dayIn(zone, now)
  const { packages, ...numbers } = counts.reduce(withCount, emptyDay())
  tx.add(doc.statistics(monthOf(today)), {
    days: { [today.slice(8)]: { ...numbers, packages } },
  })
}
