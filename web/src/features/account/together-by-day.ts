import type { OwnEntry } from '@portal/model/own-log'

const dayOf = ({ at }: OwnEntry): string => new Date(at).toDateString()

/** Downloads that follow one another on a day stand as the newest of them, with how many they are. */
export function togetherByDay(entries: readonly OwnEntry[]): { entry: OwnEntry; count: number }[] {
  const rows: { entry: OwnEntry; count: number }[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    const isNext =
      last?.entry.event === 'photographs.downloaded' &&
      entry.event === last.entry.event &&
      dayOf(entry) === dayOf(last.entry)
    if (last && isNext) last.count += 1
    else rows.push({ entry, count: 1 })
  }
  return rows
}
