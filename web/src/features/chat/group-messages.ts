import type { Message } from '@portal/model/chat'

/** A message as the thread shows it. */
export interface Shown {
  id: string
  value: Message
  pending: boolean
  /** First and last of a run by one side within a few minutes: where the bubble has its corners. */
  first: boolean
  last: boolean
  /** The day that begins with it, `YYYY-MM-DD` where the reader is; null within a day. */
  day: string | null
}

/** Messages further apart than this (ms) are not one run. */
const runMs = 5 * 60_000

export const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Groups a thread, oldest first, into days and runs. */
export function groupMessages(
  rows: readonly { id: string; value: Message; pending: boolean }[],
): Shown[] {
  const sameRun = (a: Message | undefined, b: Message | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.side === b.side &&
    localDay(a.at) === localDay(b.at) &&
    Math.abs(b.at.getTime() - a.at.getTime()) < runMs
  return rows.map((row, index) => {
    const before = rows[index - 1]?.value
    const after = rows[index + 1]?.value
    const day = localDay(row.value.at)
    return {
      ...row,
      first: !sameRun(before, row.value),
      last: !sameRun(row.value, after),
      day: before && localDay(before.at) === day ? null : day,
    }
  })
}
