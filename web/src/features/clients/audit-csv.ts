import { type Csv, csvOf } from '@portal/model/csv'
import { text } from '#text/text.ts'
import type { LogRow } from './audit-filter.ts'

/** The rows as a table for a spreadsheet (RFC 4180); times in UTC (ISO 8601), details as stored. */
export function logCsv(rows: readonly LogRow[]): Csv {
  const lines = rows.map(({ entry, line }) => [
    entry.at.toISOString(),
    line.who,
    line.whom,
    line.sentence,
    entry.event,
    Object.entries(entry.details)
      .map(([key, value]) => `${key}=${value}`)
      .join(' '),
  ])
  return csvOf([text.clients.log.columns, ...lines])
}
