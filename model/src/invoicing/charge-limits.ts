import { type Amount, type Currency, stepOf } from '../money.ts'

/**
 * The least that can be charged at once, in minor units (Stripe, "Minimum and maximum charge
 * amounts"). For the others Stripe names none of their own; it may refuse a few cents of them.
 */
const least = {
  AED: 200,
  AUD: 50,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  CZK: 1_500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  HKD: 400,
  HUF: 17_500,
  INR: 50,
  JPY: 50,
  MXN: 1_000,
  MYR: 200,
  NOK: 300,
  NZD: 50,
  PLN: 200,
  RON: 200,
  SEK: 300,
  SGD: 50,
  THB: 1_000,
  USD: 50,
} as const satisfies Partial<Record<Currency, Amount>>

/** Eight digits of what Stripe counts in. It counts króna and shilling in hundredths. */
const most = 99_999_999
const inHundredthsAtStripe: ReadonlySet<Currency> = new Set(['ISK', 'UGX'])

/** What one online payment may be over, in minor units. */
export function chargeLimits(currency: Currency): { least: Amount; most: Amount } {
  const highest = inHundredthsAtStripe.has(currency) ? Math.floor(most / 100) : most
  const step = stepOf(currency)
  return {
    least: (least as Partial<Record<Currency, Amount>>)[currency] ?? step,
    most: highest - (highest % step),
  }
}

/** Whether an amount can be paid online at once, or which limit it breaks. */
export function chargeability(
  amount: Amount,
  currency: Currency,
): 'chargeable' | 'too-little-to-charge' | 'too-much-to-charge' {
  const limits = chargeLimits(currency)
  if (amount < limits.least) return 'too-little-to-charge'
  return amount > limits.most ? 'too-much-to-charge' : 'chargeable'
}
