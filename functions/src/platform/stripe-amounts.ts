import { Currency, decimalsOf } from '@portal/model/money'

/** Currencies that Stripe counts in whole units ("Zero-decimal currencies"). */
const whole: ReadonlySet<Currency> = new Set([
  ...(['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW'] as const),
  ...(['PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'] as const),
])

/** Those that it counts in thousandths ("Three-decimal currencies"), of which the last is 0. */
const thousandths: ReadonlySet<Currency> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])

/** How many decimals Stripe counts: two where it says nothing else, so also for ISK and UGX. */
const decimalsAtStripe = (currency: Currency): number =>
  whole.has(currency) ? 0 : thousandths.has(currency) ? 3 : 2

/** How many of Stripe's units one of ours is; a whole number for everything that is offered. */
const factorOf = (currency: Currency): number =>
  10 ** (decimalsAtStripe(currency) - decimalsOf(currency))

/** An amount as Stripe counts it. */
export const toStripe = (amount: number, currency: Currency) => ({
  amount: amount * factorOf(currency),
  currency: currency.toLowerCase(),
})

/** An amount that Stripe names, in our minor units. Throws for a currency that is not offered. */
export function fromStripe(amount: number, currency: string) {
  const ours = Currency.parse(currency.toUpperCase())
  return { amount: Math.round(amount / factorOf(ours)), currency: ours }
}
