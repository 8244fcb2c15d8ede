/** Lower case and without accents, so that "cafe" finds "Café". */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The texts (by their index) that have every word of the search, each at the start of a word. */
export function searchQuestions(texts: readonly string[], search: string): number[] {
  const asked = plain(search).split(' ').filter(Boolean)
  return texts.flatMap((text, index) => {
    const words = ` ${plain(text)}`
    return asked.every((word) => words.includes(` ${word}`)) ? [index] : []
  })
}
