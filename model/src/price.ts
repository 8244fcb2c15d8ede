import { z } from 'zod'
import { Failure } from './failure.ts'
import { Amount, Currency, shareOf } from './money.ts'
import { journeyTo, type Point } from './place.ts'
import type { Package, Studio } from './studio.ts'

export const QuoteLine = z.strictObject({
  kind: z.enum(['package', 'travel']),
  label: z.string().min(1).max(120),
  amount: Amount,
})
export type QuoteLine = z.infer<typeof QuoteLine>

/** What a booking costs, frozen on it when it is requested. `total` is the sum of the lines. */
export const Quote = z.strictObject({
  currency: Currency,
  lines: z.array(QuoteLine).min(1).max(20),
  total: Amount,
  deposit: Amount,
})
export type Quote = z.infer<typeof Quote>

/**
 * The price of a package at a place. The browser shows it, the server computes it again.
 * Fails with `package-unavailable` and `too-far`.
 */
export function quote(
  studio: Pick<Studio, 'currency' | 'travel'>,
  chosen: Package,
  place: Point,
): Quote {
  if (!chosen.offered) throw new Failure('package-unavailable')
  const journey = journeyTo(studio.travel, place)
  if (journey.tooFar) throw new Failure('too-far')
  const lines: QuoteLine[] = [{ kind: 'package', label: chosen.name, amount: chosen.price }]
  if (journey.fee > 0)
    lines.push({ kind: 'travel', label: `Travel, ${journey.km} km`, amount: journey.fee })
  const total = lines.reduce((sum, line) => sum + line.amount, 0)
  const deposit =
    chosen.deposit.kind === 'share'
      ? shareOf(total, chosen.deposit.basisPoints)
      : Math.min(chosen.deposit.amount, total)
  return { currency: studio.currency, lines, total, deposit }
}
