import { groupBy } from '../group-by.ts'
import { z } from 'zod'
import { Amount, apportioned, portionOf, SignedAmount } from '../money.ts'
import { TaxRate } from './tax.ts'
import { Line } from '../words.ts'

/** More on one invoice nobody reads. */
export const mostLines = 60

/** What a line is for; the books and the screens tell them apart. */
export const LineKind = z.enum([
  'package',
  'add-on',
  'travel',
  'extra-photographs',
  'other',
  'change',
  'discount',
])
export type LineKind = z.infer<typeof LineKind>

/** One line of an invoice; `amount` is `quantity × unit`, before a tax that comes on top. */
export const InvoiceLine = z
  .strictObject({
    kind: LineKind,
    label: Line(120),
    quantity: z.int().min(1).max(9_999),
    unit: SignedAmount,
    amount: SignedAmount,
    rate: TaxRate,
  })
  .refine(({ quantity, unit, amount }) => amount === quantity * unit)
export type InvoiceLine = z.infer<typeof InvoiceLine>

/** A discount on the lines before it. */
export const Discount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amount: Amount.min(1) }),
  z.strictObject({ kind: z.literal('share'), share: z.int().min(1).max(10_000) }),
])
export type Discount = z.infer<typeof Discount>

/** A line of that many at a price each. */
export const lineOf = (
  kind: LineKind,
  label: string,
  rate: TaxRate,
  unit: SignedAmount,
  quantity = 1,
): InvoiceLine => ({ kind, label, quantity, unit, amount: unit * quantity, rate })

/**
 * The lines with a discount shown below them: one line, or one for each rate so that each is taxed
 * on what is left of it. It is taken of the sum of all lines, credits among them, and never more
 * than that.
 */
export function discounted(
  lines: readonly InvoiceLine[],
  discount: Discount | null,
  step = 1,
  label = 'Discount',
): InvoiceLine[] {
  if (!discount) return [...lines]
  const rates = [...groupBy(lines, ({ rate }) => rate)].map(([rate, same]) => ({
    rate,
    amount: Math.max(
      0,
      same.reduce((sum, { amount }) => sum + amount, 0),
    ),
  }))
  const whole = Math.max(
    0,
    lines.reduce((sum, { amount }) => sum + amount, 0),
  )
  const taken =
    discount.kind === 'share'
      ? portionOf(whole, discount.share, 10_000, step)
      : Math.min(discount.amount, whole)
  const parts = apportioned(
    taken,
    rates.map(({ amount }) => amount),
    step,
  )
  return [
    ...lines,
    ...rates.flatMap(({ rate }, index) => {
      const part = parts[index] ?? 0
      return part === 0 ? [] : [lineOf('discount', label, rate, -part)]
    }),
  ]
}
