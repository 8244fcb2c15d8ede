import { z } from 'zod'
import { currencyCodes, decimalsOf } from './currencies.ts'
import { parseTyped, plainNumber } from './typed-number.ts'

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

/** An amount with what it is counted in. Amounts of several documents are only ever added as this. */
export const Money = z.object({ amount: SignedAmount, currency: Currency })
export type Money = z.infer<typeof Money>

/** The only sum of money there is: one for each currency, in the order in which each first comes. */
export function sumsOf(all: Iterable<Money>): Money[] {
  const sums = new Map<Currency, SignedAmount>()
  for (const { amount, currency } of all) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}

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

/** "€1,200.00 + $300.00"; nothing for none. */
export const formatSums = (sums: readonly Money[]): string =>
  sums.map(({ amount, currency }) => formatMoney(amount, currency)).join(' + ')

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

/** A fraction of an amount in basis points (2500 = 25 %), rounded half up to a whole step. */
export const fractionOf = (amount: Amount, basisPoints: number, step = 1): Amount =>
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

/** Languages whose signs of a currency people copy from invoices and banks. */
const locales = [
  'en',
  'en-CA',
  'fr',
  'fr-CA',
  'de-CH',
  'da',
  'sv',
  'pl',
  'cs',
  'hu',
  'ja',
  'ar',
  'bg',
]

const signs = new Map<Currency, readonly string[]>()

/** What stands beside an amount of a currency: its code and its signs, in lower case. */
function signsOf(currency: Currency): readonly string[] {
  const known = signs.get(currency)
  if (known) return known
  const found = locales.flatMap((locale) =>
    (['symbol', 'narrowSymbol'] as const).map(
      (currencyDisplay) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
          .formatToParts(1)
          .find(({ type }) => type === 'currency')?.value ?? '',
    ),
  )
  const plain = [currency, ...found].map((sign) => plainNumber(sign).toLowerCase())
  // "kr." before "kr".
  const made = [...new Set(plain)].filter(Boolean).toSorted((a, b) => b.length - a.length)
  signs.set(currency, made)
  return made
}

/** "50,-", "50.--" and "50:-" with the decimals that the stroke stands for: "1.250,-" is whole. */
const withDecimals = (typed: string, currency: Currency): string =>
  // Two, which nobody groups by.
  typed.replace(/([.,:])--?\s*$/, (_, sign: string) =>
    decimalsOf(currency) === 0 ? '' : sign === '.' ? '.00' : ',00',
  )

/** What was typed without the sign of its currency, at either end. */
function withoutSign(typed: string, currency: Currency): string {
  const plain = withDecimals(plainNumber(typed).toLowerCase(), currency)
  for (const sign of signsOf(currency)) {
    if (plain.startsWith(sign)) return plain.slice(sign.length)
    if (plain.startsWith(`-${sign}`)) return `-${plain.slice(sign.length + 1)}`
    if (plain.endsWith(sign)) return withDecimals(plain.slice(0, -sign.length), currency)
  }
  return plain
}

/** The same for an amount that may also be taken away ("-80.00"). */
export function parseSignedMoney(typed: string, currency: Currency): SignedAmount | null {
  const amount = parseTyped(withoutSign(typed, currency), decimalsOf(currency))
  const { data } = SignedAmount.safeParse(amount)
  return data !== undefined && isChargeable(data, currency) ? data : null
}

/**
 * Minor units from what people type in any country ("1,250.00", "1.250,00", "€ 12.5", "CHF 1'250");
 * null when it is no amount ("2x50", "1e5"), when it could mean two ("1.250"), when it names
 * another currency, or when it cannot be charged (1.255 KWD).
 */
export const parseMoney = (typed: string, currency: Currency): Amount | null =>
  Amount.safeParse(parseSignedMoney(typed, currency)).data ?? null
