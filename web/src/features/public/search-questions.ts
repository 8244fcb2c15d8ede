import { foldWords } from '@portal/model/fold'

/** The texts (by their index) that have every word of the search, each at the start of a word. */
export function searchQuestions(texts: readonly string[], search: string): number[] {
  const asked = foldWords(search).split(' ').filter(Boolean)
  return texts.flatMap((text, index) => {
    const words = ` ${foldWords(text)}`
    return asked.every((word) => words.includes(` ${word}`)) ? [index] : []
  })
}
