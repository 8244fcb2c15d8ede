import { z } from 'zod'
import { Failure } from './failure.ts'
import { Amount, Currency, shareOf } from './money.ts'
import { journeyTo, type Point } from './place.ts'
import type { AddOn, Package, Studio } from './studio.ts'

export const QuoteLine = z.strictObject({
  kind: z.enum(['package', 'add-on', 'travel']),
  label: z.string().min(1).max(120),
  amount: Amount,
})
export type QuoteLine = z.infer<typeof QuoteLine>

/** What a booking costs, frozen on it when it is requested. `total` is the sum of the lines. */
export const Quote = z.strictObject({
  currency: Currency,
  lines: z.array(QuoteLine).min(1).max(40),
  total: Amount,
  deposit: Amount,
})
export type Quote = z.infer<typeof Quote>

/** What an add-on costs with a package. */
export const priceOf = (addOn: Pick<AddOn, 'price'>, chosen: Pick<Package, 'price'>): Amount =>
  addOn.price.kind === 'share' ? shareOf(chosen.price, addOn.price.basisPoints) : addOn.price.amount

/**
 * The price of a package with add-ons at a place. The browser shows it, the server computes it
 * again. Fails with `package-unavailable`, `add-on-unavailable` and `too-far`.
 */
export function quote(
  studio: Pick<Studio, 'currency' | 'travel'>,
  chosen: Package,
  place: Point,
  addOns: readonly AddOn[] = [],
): Quote {
  if (!chosen.offered) throw new Failure('package-unavailable')
  if (addOns.some(({ offered }) => !offered)) throw new Failure('add-on-unavailable')
  const journey = journeyTo(studio.travel, place)
  if (journey.tooFar) throw new Failure('too-far')
  const lines: QuoteLine[] = [
    { kind: 'package', label: chosen.name, amount: chosen.price },
    ...addOns.map((one) => ({
      kind: 'add-on' as const,
      label: one.name,
      amount: priceOf(one, chosen),
    })),
  ]
  if (journey.fee > 0)
    lines.push({ kind: 'travel', label: `Travel, ${journey.km} km`, amount: journey.fee })
  const total = lines.reduce((sum, line) => sum + line.amount, 0)
  const deposit =
    chosen.deposit.kind === 'share'
      ? shareOf(total, chosen.deposit.basisPoints)
      : Math.min(chosen.deposit.amount, total)
  return { currency: studio.currency, lines, total, deposit }
}
