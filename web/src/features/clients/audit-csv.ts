import { text } from '#text/text.ts'
import type { LogRow } from './audit-filter.ts'

/** A cell of RFC 4180. What a spreadsheet would take for a formula is kept as words. */
function cell(words: string): string {
  const harmless = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** The rows as a table for a spreadsheet (RFC 4180); times in UTC (ISO 8601), details as stored. */
export function logCsv(rows: readonly LogRow[]): string {
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
  return (
    [text.clients.log.columns, ...lines].map((line) => line.map(cell).join(',')).join('\r\n') +
    '\r\n'
  )
}

/** Hands the browser a file to keep. The mark in front lets spreadsheets read it as UTF-8. */
export function saveCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers fetch the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
