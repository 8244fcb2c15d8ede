import { z } from 'zod'

/** Minor units (cents); never a float. At most ten million of the major unit. */
export const Amount = z.int().min(0).max(1_000_000_000)
export type Amount = z.infer<typeof Amount>

/** ISO 4217, upper case. */
export const Currency = z.string().regex(/^[A-Z]{3}$/)
export type Currency = z.infer<typeof Currency>

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export const decimalsOf = (currency: Currency): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

/** "€1,250.00" for 125000 EUR; currencies with no or three decimals come out right. */
export function formatMoney(amount: Amount, currency: Currency, locale = 'en'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(amount / 10 ** decimals)
}

/** A share of an amount in basis points (2500 = 25 %), rounded half up to a whole minor unit. */
export const shareOf = (amount: Amount, basisPoints: number): Amount =>
  Math.floor((amount * basisPoints + 5_000) / 10_000)

/**
 * Minor units from what people type ("1,250.00", "1250", "€ 12.5", "12,50"); null when it is no
 * amount, or when it could mean two ("1.250").
 */
export function parseMoney(typed: string, currency: Currency): Amount | null {
  const decimals = decimalsOf(currency)
  const plain = typed.replace(/[^\d.,-]/g, '')
  const fraction = decimals > 0 ? `(?:\\.\\d{1,${decimals}})?` : ''
  const comma = decimals > 0 ? `(?:[.,]\\d{1,${decimals}})?` : ''
  const grouped = new RegExp(`^[1-9]\\d{0,2}(?:,\\d{3})+${fraction}$`)
  const simple = new RegExp(`^\\d+${comma}$`)
  if (!grouped.test(plain) && !simple.test(plain)) return null
  const number = Number(grouped.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.'))
  return Amount.safeParse(Math.round(number * 10 ** decimals)).data ?? null
}
