import { formatDay, formatMonth, type Month, monthOf } from '@portal/model/calendar'
import { type DayCount, type Statistics, totalBetween } from '@portal/model/statistics'
import { barWords } from './figure-words.ts'
import { partsOf, type Period } from './period.ts'

/** A part of a period as it is drawn and told. */
export interface ChartRow {
  key: string
  /** "March 2027", "13 March 2027" */
  name: string
  /** What fits below a bar. */
  short: string[]
  count: DayCount
}

/** A period in its days or months, each with what was counted in it. */
export function chartRows(
  months: ReadonlyMap<Month, Statistics>,
  period: Period,
): { kind: 'day' | 'month'; rows: ChartRow[] } {
  const { kind, parts } = partsOf(period)
  const rows = parts.map((part, index): ChartRow => {
    const name = monthOf(part.from)
    const month = months.get(name)
    return {
      key: part.from,
      name: kind === 'day' ? formatDay(part.from) : formatMonth(name),
      short: barWords(kind, part, index === 0),
      count: totalBetween(new Map(month ? [[name, month]] : []), part.from, part.to),
    }
  })
  return { kind, rows }
}
