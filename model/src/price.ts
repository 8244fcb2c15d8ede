import { z } from 'zod'
import { Failure } from './failure.ts'
import { depositOf } from './invoicing/deposit.ts'
import { formatRate, Tax, totalsOf } from './invoicing/tax.ts'
import { Amount, Currency, SignedAmount, fractionOf, stepOf } from './money.ts'
import { orNewer } from './records/newer.ts'
import { journeyTo, type Point } from './place.ts'
import type { AddOn, Package, Studio } from './studio.ts'
import { StoredWords } from './words.ts'

export const QuoteLine = z.strictObject({
  kind: orNewer(z.enum(['package', 'add-on', 'travel', 'change', 'tax'])),
  label: StoredWords(120).min(1),
  amount: SignedAmount,
})
export type QuoteLine = z.infer<typeof QuoteLine>

/**
 * What a booking costs, frozen on it when it is requested. `total` is the sum of the lines; a tax
 * that comes on top is the last one.
 */
export const Quote = z.strictObject({
  currency: Currency,
  lines: z.array(QuoteLine).min(1).max(60),
  tax: Tax,
  total: Amount,
  deposit: Amount,
})
export type Quote = z.infer<typeof Quote>

/** What an add-on costs with a package. */
export const priceOf = (
  addOn: Pick<AddOn, 'price'>,
  chosen: Pick<Package, 'price'>,
  step = 1,
): Amount =>
  addOn.price.kind === 'share'
    ? fractionOf(chosen.price, addOn.price.basisPoints, step)
    : addOn.price.amount

/**
 * The price of a package with add-ons at a place. The browser shows it, the server computes it
 * again. Fails with `package-unavailable`, `add-on-unavailable` and `too-far`.
 */
export function quote(
  studio: Pick<Studio, 'currency' | 'travel' | 'invoicing'>,
  chosen: Package,
  place: Point,
  addOns: readonly AddOn[] = [],
): Quote {
  if (!chosen.offered) throw new Failure('package-unavailable')
  if (addOns.some(({ offered }) => !offered)) throw new Failure('add-on-unavailable')
  const journey = journeyTo(studio.travel, place)
  if (journey.tooFar) throw new Failure('too-far')
  const step = stepOf(studio.currency)
  const lines: QuoteLine[] = [
    { kind: 'package', label: chosen.name, amount: chosen.price },
    ...addOns.map((one) => ({
      kind: 'add-on' as const,
      label: one.name,
      amount: priceOf(one, chosen, step),
    })),
  ]
  if (journey.fee > 0)
    lines.push({ kind: 'travel', label: `Travel, ${journey.km} km`, amount: journey.fee })
  return totalled(lines, studio.invoicing.tax, studio.currency, (total) =>
    depositOf(chosen.deposit, total, step),
  )
}

/** Lines with the tax that comes on top of them, and what they come to. */
function totalled(
  lines: readonly QuoteLine[],
  tax: Tax,
  currency: Currency,
  deposit: (total: Amount) => Amount,
): Quote {
  const { total, tax: onTop } = totalsOf(
    tax.mode,
    lines.map(({ amount }) => ({ amount, rate: tax.rate })),
    stepOf(currency),
  )
  const label = `${tax.label} ${formatRate(tax.rate)}`
  return {
    currency,
    lines:
      tax.mode === 'exclusive' && onTop !== 0
        ? [...lines, { kind: 'tax', label, amount: onTop }]
        : [...lines],
    tax,
    total,
    deposit: deposit(total),
  }
}

/** The quote with what an accepted change adds to it, or takes off it. */
export const amendedQuote = (
  { lines, tax, currency, deposit }: Quote,
  changes: readonly { label: string; amount: SignedAmount }[],
): Quote =>
  totalled(
    [
      ...lines.filter(({ kind }) => kind !== 'tax'),
      ...changes.map(({ label, amount }) => ({ kind: 'change' as const, label, amount })),
    ],
    tax,
    currency,
    (total) => Math.min(deposit, total),
  )
