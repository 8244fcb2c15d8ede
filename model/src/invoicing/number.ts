import { z } from 'zod'

/**
 * How the numbers of a series look: `{year}` and `{number}`, or `{number:4}` for at least so many
 * digits, among letters, digits and `-/._ `. The year is part of it because counting begins anew.
 */
export const NumberPattern = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9\-/._ ]*\{year\}[A-Za-z0-9\-/._ ]*\{number(?::[1-9])?\}[A-Za-z0-9\-/._ ]*$/)
export type NumberPattern = z.infer<typeof NumberPattern>

/** A number that was given; it never changes, whatever the pattern becomes. */
export const DocumentNumber = z.string().min(1).max(60)
export type DocumentNumber = z.infer<typeof DocumentNumber>

/** "2027-0001" for `{year}-{number:4}`. */
export const numberOf = (pattern: NumberPattern, year: number, count: number): DocumentNumber =>
  pattern
    .replace('{year}', String(year))
    .replace(/\{number(?::(\d))?\}/, (_, digits?: string) =>
      String(count).padStart(Number(digits ?? 1), '0'),
    )

/** The last number given in a series; a gap would need an explanation to the tax office. */
export const Counter = z.strictObject({ last: z.int().min(0) })
export type Counter = z.infer<typeof Counter>

/** Which counter a document's number is taken from: each kind has its own series for each year. */
export const seriesOf = (kind: 'invoices' | 'credit-notes', year: number): string =>
  `${kind}-${year}`
