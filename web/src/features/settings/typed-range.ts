import { BlockedRange } from '@portal/model/studio'

/** What stands in the fields below the blocked days; the last day is the first where it is empty. */
export const rangeOf = (from: string, to: string): BlockedRange | null =>
  from === '' && to === '' ? null : { from, to: to === '' ? from : to }

/** Whether a range can be kept as it is; one that is being typed may not be whole yet. */
export const isWhole = (range: BlockedRange): boolean => BlockedRange.safeParse(range).success

/** The range that was being typed when the page was left; null where all are whole. */
export const unfinished = (ranges: readonly BlockedRange[]): BlockedRange | null =>
  ranges.find((range) => !isWhole(range)) ?? null

const isSame = (one: BlockedRange, other: BlockedRange): boolean =>
  one.from === other.from && one.to === other.to

/** All ranges but one that is equal to this. */
export function without(
  ranges: readonly BlockedRange[],
  range: BlockedRange | null,
): BlockedRange[] {
  const at = range === null ? -1 : ranges.findIndex((one) => isSame(one, range))
  return ranges.filter((_, index) => index !== at)
}

/** The ranges in order, with what is typed now in place of what was typed before. */
export const withTyped = (
  ranges: readonly BlockedRange[],
  before: BlockedRange | null,
  now: BlockedRange | null,
): BlockedRange[] =>
  [...without(ranges, before), ...(now ? [now] : [])].toSorted((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  )
