import { groupBy } from '../group-by.ts'
import { z } from 'zod'
import { type Amount, portionOf, SignedAmount } from '../money.ts'
import { Line } from '../words.ts'

/** A rate in basis points: 2100 is 21 %. */
export const TaxRate = z.int().min(0).max(10_000)
export type TaxRate = z.infer<typeof TaxRate>

/** Whether prices contain the tax (`inclusive`), it comes on top (`exclusive`), or there is none. */
export const TaxMode = z.enum(['none', 'inclusive', 'exclusive'])
export type TaxMode = z.infer<typeof TaxMode>

/** How the studio taxes; frozen on each quote and each invoice. */
export const Tax = z.strictObject({
  mode: TaxMode,
  /** The rate of everything that names no other. */
  rate: TaxRate,
  /** What it is called on a document: "VAT", "GST". */
  label: Line(20),
})
export type Tax = z.infer<typeof Tax>

/** What one rate comes to on one invoice. `net + tax` is what is paid for it. */
export const TaxSubtotal = z.strictObject({ rate: TaxRate, net: SignedAmount, tax: SignedAmount })
export type TaxSubtotal = z.infer<typeof TaxSubtotal>

/** What lines come to. `total` is what is paid. */
export interface Totals {
  net: SignedAmount
  tax: SignedAmount
  total: SignedAmount
  /** By rate, the highest first. */
  shares: TaxSubtotal[]
}

/** "21 %", "6.5 %" */
export const formatRate = (rate: TaxRate): string => `${rate / 100} %`

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The tax in or on an amount, rounded half away from zero; one that is paid on top, to steps. */
export function taxOn(mode: TaxMode, rate: TaxRate, amount: SignedAmount, step = 1): SignedAmount {
  if (mode === 'none') return 0
  return mode === 'exclusive'
    ? portionOf(amount, rate, 10_000, step)
    : portionOf(amount, rate, 10_000 + rate)
}

/** What lines come to under a mode: rounded once for each rate, never line by line. */
export function totalsOf(
  mode: TaxMode,
  lines: readonly { amount: SignedAmount; rate: TaxRate }[],
  step = 1,
): Totals {
  const byRate = groupBy(lines, ({ rate }) => (mode === 'none' ? 0 : rate))
  const subtotals = [...byRate]
    .toSorted(([a], [b]) => b - a)
    .map(([rate, same]): TaxSubtotal => {
      const amount = sum(same.map((line) => line.amount))
      const tax = taxOn(mode, rate, amount, step)
      return { rate, net: mode === 'inclusive' ? amount - tax : amount, tax }
    })
  const net = netOf(subtotals)
  const tax = sum(subtotals.map((subtotal) => subtotal.tax))
  return { net, tax, total: net + tax, shares: subtotals }
}

/** What subtotals come to without their tax. */
export const netOf = (subtotals: readonly TaxSubtotal[]): SignedAmount =>
  sum(subtotals.map(({ net }) => net))

/**
 * The tax subtotals of a part of an invoice that is credited: as the whole's, and the very same for the
 * whole. `amount` is what is paid for it.
 */
export function subtotalsOf(whole: readonly TaxSubtotal[], amount: Amount): TaxSubtotal[] {
  const gross = whole.map(({ net, tax }) => net + tax)
  const total = sum(gross)
  if (amount === total) return [...whole]
  let left = amount
  let rest = total
  return whole.map(({ rate, tax }, index): TaxSubtotal => {
    const own = gross[index] ?? 0
    const part = rest === 0 ? 0 : portionOf(left, own, rest)
    left -= part
    rest -= own
    const taxed = own === 0 ? 0 : portionOf(tax, part, own)
    return { rate, net: part - taxed, tax: taxed }
  })
}
