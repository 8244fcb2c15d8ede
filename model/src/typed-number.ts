/** Marks of direction, which formatted numbers of some languages carry. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * What was typed with digits from 0 to 9, one kind of blank, minus and point, and no marks. Small
 * and circled digits and fractions stay signs that no number has: 12⁵⁰ is not 1250.
 */
export const plainNumber = (typed: string): string =>
  typed
    .replace(directions, '')
    .replace(/\p{No}/gu, '#')
    .replace(/[\s'’ʼ‘`´\u066c]/g, ' ')
    .replace(/[−‒–—﹣]/g, '-')
    .replace('\u066b', '.')
    .normalize('NFKC')
    .trim()
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      let zero = code
      while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)))
        zero -= 1
      return String(code - zero)
    })

/** Whether whole digits are grouped as somebody writes them: 1 250 000, or 12,50,000 in India. */
const isGrouped = (whole: string, separator: string): boolean => {
  const groups = whole.split(separator)
  if (groups.length === 1) return true
  const [first = '', ...rest] = groups
  const last = rest.at(-1) ?? ''
  return (
    /^[1-9]\d{0,2}$/.test(first) &&
    /^\d{3}$/.test(last) &&
    (rest.every((group) => group.length === 3) ||
      (first.length < 3 && rest.slice(0, -1).every((group) => group.length === 2)))
  )
}

/** The sign in front of the fraction; '' when there is none, null when nobody can tell. */
function decimalSign(digits: string, decimals: number): string | null {
  const signs = digits.replace(/[\d ]/g, '')
  if (signs === '') return ''
  const last = signs.at(-1) ?? ''
  const isSingle = signs.indexOf(last) === signs.length - 1
  if (new Set(signs).size > 1) return isSingle ? last : null
  // The same sign twice groups; after groups made by blanks a single one can only be decimal.
  if (!isSingle) return ''
  const after = digits.length - 1 - digits.indexOf(last)
  if (digits.includes(' ')) return last
  // Nobody groups behind four digits, or behind a zero.
  if (after !== 3 || digits.indexOf(last) > 3 || digits.startsWith('0')) return last
  // Three digits after one sign: thousands, or a fraction of three.
  if (decimals === 0) return ''
  if (last === ',') return decimals === 3 ? null : ''
  return last
}

/**
 * A number as people type it in any country ("1,250.00", "1.250,00", "1 250,00", "1'250.00",
 * "١٢٥٠"), in units of its last decimal: 125000 with two decimals. Null for what is no number ("2x50",
 * "1e5", "1,2,3"), what has more decimals, and what could mean two numbers ("1.250").
 */
export function parseTyped(typed: string, decimals: number): number | null {
  const [, sign = '', digits = ''] = /^(-?) ?(\d(?:[\d., ]*\d)?)$/.exec(plainNumber(typed)) ?? []
  if (digits === '') return null
  const point = decimalSign(digits, decimals)
  if (point === null) return null
  const [whole = '', fraction = '', ...more] = point === '' ? [digits] : digits.split(point)
  const separators = new Set(whole.replace(/\d/g, ''))
  if (more.length > 0 || separators.size > 1 || !isGrouped(whole, [...separators][0] ?? ' '))
    return null
  if (!/^\d*$/.test(fraction) || fraction.length > decimals) return null
  const number = Number(whole.replace(/\D/g, '') + fraction.padEnd(decimals, '0'))
  return Number.isSafeInteger(number) ? (sign === '-' ? -number || 0 : number) : null
}

/** The number itself, with at most so many decimals. */
export function parseNumber(typed: string, decimals: number): number | null {
  const units = parseTyped(typed, decimals)
  return units === null ? null : units / 10 ** decimals
}
