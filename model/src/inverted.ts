/** Digits turned round, 0 for 9: of words of one shape, those that came last come first. */
export const inverted = (words: string): string =>
  words.replace(/\d/g, (digit) => String(9 - Number(digit)))
