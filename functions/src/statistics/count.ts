import { type CalendarDate, dayIn, monthOf } from '@portal/model/calendar'
import { groupBy } from '@portal/model/group-by'
import { doc } from '@portal/model/paths'
import { type Count, emptyDay, withCount } from '@portal/model/statistics'
import type { Transaction } from '#platform/firestore'

/** What is counted on a day in the studio's zone. */
export interface Counted {
  day: CalendarDate
  count: Count
}

/**
 * Counts what happened on which day, in the transaction of the change itself: a change that is tried
 * again or delivered twice is counted as often as it happened. It adds without reading, so that no
 * change is tried again because another one was counted. Once in a transaction.
 */
export function countOn(tx: Transaction, counted: readonly Counted[]): void {
  for (const [month, within] of groupBy(counted, ({ day }) => monthOf(day))) {
    const days = Array.from(
      groupBy(within, ({ day }) => day),
      ([day, same]) => [
        day.slice(8),
        { ...same.map(({ count }) => count).reduce(withCount, emptyDay()) },
      ],
    )
    tx.add(doc.statistics(month), { days: Object.fromEntries(days) })
  }
}

/** The same for what happened now. */
export const count = (tx: Transaction, zone: string, now: Date, counts: readonly Count[]): void =>
  countOn(
    tx,
    counts.map((one) => ({ day: dayIn(zone, now), count: one })),
  )
