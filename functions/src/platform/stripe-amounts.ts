import { type Currency, decimalsOf } from '@portal/model/money'

/** Currencies without decimals that Stripe counts in hundredths ("Supported currencies"). */
const inHundredths: ReadonlySet<string> = new Set(['ISK', 'UGX'])

const factorOf = (currency: Currency): number =>
  inHundredths.has(currency) && decimalsOf(currency) === 0 ? 100 : 1

/** An amount as Stripe counts it. */
export const toStripe = (amount: number, currency: Currency) => ({
  amount: amount * factorOf(currency),
  currency: currency.toLowerCase(),
})

/** An amount that Stripe names, in our minor units. */
export function fromStripe(amount: number, currency: string) {
  const ours = currency.toUpperCase()
  return { amount: Math.round(amount / factorOf(ours)), currency: ours }
}
