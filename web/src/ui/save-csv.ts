import type { Csv } from '@portal/model/csv'

/** Hands the browser a file to keep. The mark in front lets spreadsheets read it as UTF-8. */
export function saveCsv(name: string, csv: Csv): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers fetch the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
