import { dayIn, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { type Count, withCounts } from '@portal/model/statistics'
import type { Transaction } from '#platform/firestore'

/**
 * Counts what happened now, in the transaction of the change itself: a change that is tried again
 * or delivered twice is counted as often as it happened. Once in a transaction.
 */
export async function count(
  tx: Transaction,
  zone: string,
  now: Date,
  counts: readonly Count[],
): Promise<void> {
  const today = dayIn(zone, now)
  const path = doc.statistics(monthOf(today))
  tx.write(path, withCounts(await tx.find(path), today, counts))
}
