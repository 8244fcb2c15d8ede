import { z } from 'zod'
import { currencyCodes, decimalsOf } from './currencies.ts'

/** Minor units (cents); never a float. At most ten million of the major unit. */
export const Amount = z.int().min(0).max(1_000_000_000)
export type Amount = z.infer<typeof Amount>

/** An amount that may also be taken away: a discount, a credit, what a payment does to a balance. */
export const SignedAmount = z.int().min(-1_000_000_000).max(1_000_000_000)
export type SignedAmount = z.infer<typeof SignedAmount>

/** ISO 4217, upper case; one of those that can be charged. */
export const Currency = z.enum(currencyCodes)
export type Currency = z.infer<typeof Currency>

export { decimalsOf }

/** "€1,250.00" for 125000 EUR; currencies with no or three decimals come out right. */
export function formatMoney(amount: SignedAmount, currency: Currency, locale = 'en'): string {
  const digits = decimalsOf(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}

/**
 * The smallest step of what can be charged: cards take currencies with three decimals in tens of
 * their minor unit (Stripe, "Supported currencies"). Whatever is computed is rounded to it.
 */
export const stepOf = (currency: Currency): number => (decimalsOf(currency) === 3 ? 10 : 1)

/** Whether an amount can be charged: it is so many whole steps. */
export const isChargeable = (amount: SignedAmount, currency: Currency): boolean =>
  amount % stepOf(currency) === 0

/**
 * `amount × part / whole`, rounded half away from zero, so that a credit mirrors its charge, to
 * whole steps.
 */
export function portionOf(
  amount: SignedAmount,
  part: number,
  whole: number,
  step = 1,
): SignedAmount {
  const unit = whole * step
  return (
    Math.sign(amount) * Math.floor((2 * Math.abs(amount) * part + unit) / (2 * unit)) * step || 0
  )
}

/** A share of an amount in basis points (2500 = 25 %), rounded half up to a whole step. */
export const shareOf = (amount: Amount, basisPoints: number, step = 1): Amount =>
  portionOf(amount, basisPoints, 10_000, step)

/**
 * An amount in parts that are as its weights and add up to it exactly; what rounding leaves over
 * goes to the heaviest. All weights 0: everything to the first.
 */
export function apportioned(
  amount: SignedAmount,
  weights: readonly number[],
  step = 1,
): SignedAmount[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight) => (whole > 0 ? portionOf(amount, weight, whole, step) : 0))
  const heaviest = weights.indexOf(Math.max(...weights))
  const left = amount - parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, index) => (index === heaviest ? part + left : part))
}

/** "1250.00" for 125000 EUR: what spreadsheets read. */
export const plainMoney = (amount: SignedAmount, currency: Currency): string =>
  (amount / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency))

/**
 * Minor units from what people type ("1,250.00", "1250", "€ 12.5", "12,50"); null when it is no
 * amount, when it could mean two ("1.250"), or when it cannot be charged (1.255 KWD).
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
  const { data } = Amount.safeParse(Math.round(number * 10 ** decimals))
  return data !== undefined && isChargeable(data, currency) ? data : null
}
