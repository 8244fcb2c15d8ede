/** English, "1 photograph", "12 photographs". */
export const photographs = (count: number): string =>
  count === 1 ? '1 photograph' : `${count} photographs`
