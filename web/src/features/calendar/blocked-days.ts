import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { BlockedRange } from '@portal/model/studio'

/** The range that closes a day; null for a day that is not blocked. */
export const rangeWith = (
  ranges: readonly BlockedRange[],
  date: CalendarDate,
): BlockedRange | null => ranges.find(({ from, to }) => from <= date && date <= to) ?? null

/** The ranges with some more days blocked: in order, and one range where they touch. */
export function withBlocked(
  ranges: readonly BlockedRange[],
  { from, to }: BlockedRange,
): BlockedRange[] {
  const merged: BlockedRange[] = []
  for (const range of [...ranges, { from, to }].toSorted((one, other) =>
    one.from < other.from ? -1 : 1,
  )) {
    const last = merged.at(-1)
    if (last && range.from <= addDays(last.to, 1))
      merged.splice(-1, 1, { from: last.from, to: last.to > range.to ? last.to : range.to })
    else merged.push(range)
  }
  return merged
}

/** The ranges with some days open again; a range around them is left in two. */
export const withoutBlocked = (
  ranges: readonly BlockedRange[],
  { from, to }: BlockedRange,
): BlockedRange[] =>
  ranges.flatMap((range) => {
    if (range.to < from || to < range.from) return [range]
    return [
      { from: range.from, to: addDays(from, -1) },
      { from: addDays(to, 1), to: range.to },
    ].filter((rest) => rest.from <= rest.to)
  })

/** The ranges with some days as they once were, and all others as they are now: an undo. */
export const withDaysAsBefore = (
  now: readonly BlockedRange[],
  before: readonly BlockedRange[],
  days: BlockedRange,
): BlockedRange[] =>
  before
    .map(({ from, to }) => ({
      from: from > days.from ? from : days.from,
      to: to < days.to ? to : days.to,
    }))
    .filter(({ from, to }) => from <= to)
    .reduce<BlockedRange[]>(withBlocked, withoutBlocked(now, days))
