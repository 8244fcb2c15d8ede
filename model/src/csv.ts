/**
 * What a spreadsheet takes for the beginning of a formula, also behind spaces, invisible signs and
 * line ends, which programs cut off, and in the full width that an East Asian Excel reads alike.
 */
const formula = /^[\s\p{C}\p{Z}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u
/** What a program may split a line or a cell at. */
const split = /[",;\t\r\n]/

/** A cell. What a spreadsheet would take for a formula is kept as words; numbers stay numbers. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = formula.test(value) ? `'${value}` : value
  return split.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A table that `csvOf` has written; nothing else is handed to anybody as one. */
export type Csv = string & { readonly [isCsv]: true }
declare const isCsv: unique symbol

/** Rows as a table for a spreadsheet (RFC 4180), without the mark that says it is UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): Csv =>
  rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('') as Csv
