import { z } from 'zod'

/** Minor units (cents); never a float. At most ten million of the major unit. */
export const Amount = z.int().min(0).max(1_000_000_000)
export type Amount = z.infer<typeof Amount>

/** ISO 4217, upper case. */
export const Currency = z.string().regex(/^[A-Z]{3}$/)
export type Currency = z.infer<typeof Currency>

/** "€1,250.00" for 125000 EUR; currencies with no or three decimals come out right. */
export function formatMoney(amount: Amount, currency: Currency, locale = 'en'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** decimals)
}

/** A share of an amount in basis points (2500 = 25 %), rounded half up to a whole minor unit. */
export const shareOf = (amount: Amount, basisPoints: number): Amount =>
  Math.floor((amount * basisPoints + 5_000) / 10_000)
