import { PhoneNumber } from '@portal/model/notice-preferences'

/**
 * What somebody typed as the networks write it: `+32 (0)470 12.34.56` becomes `+32470123456`. Null
 * for nothing, undefined for what no message could reach: the country is never guessed.
 */
export function readPhone(words: string): PhoneNumber | null | undefined {
  if (words.trim() === '') return null
  const digits = words
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-/\u00a0\u2011\u202f]/g, '')
    .replace(/^00/, '+')
  return PhoneNumber.safeParse(digits).data
}
