/** Words as a search compares them: without accents and capitals, so that "zoe" finds "Zoë". */
export const fold = (words: string): string =>
  words.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
