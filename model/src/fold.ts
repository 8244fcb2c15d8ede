/** Letters that no decomposition leads back to the ones people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ĳ: 'ij',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  // One letter each on the keyboards of Arabic, Persian and Urdu.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
}
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/** Accents of alphabets, points of Hebrew and Arabic; not the vowels of Indic scripts. */
const accents = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g

/**
 * Words as every search compares them: without capitals and accents, in one width, with one kind of
 * blank and no apostrophes, so that "siobhan" finds "Siobhán", "lukasz" Łukasz and "obrien"
 * O’Brien. Folded twice is folded once.
 */
export const fold = (words: string): string =>
  (/^[\u0020-\u0026\u0028-\u005f\u0061-\u007e]*$/.test(words) ? words.toLowerCase() : folded(words))
    .replace(/\s+/g, ' ')
    .trim()

const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\p{Default_Ignorable_Code_Point}'`´‘’‚‛′ʹʻʼʽˈ＇]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')

/** The same with a single blank for everything that is neither letter nor digit. */
export const foldWords = (words: string): string =>
  fold(fold(words).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))

/** Whether one of the texts holds what is searched for; every text does when that is nothing. */
export function isFound(search: string, ...texts: readonly string[]): boolean {
  const wanted = fold(search)
  return texts.some((text) => fold(text).includes(wanted))
}
