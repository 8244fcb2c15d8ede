/** English, "2,000". */
export const grouped = (count: number): string => count.toLocaleString('en')

/** English, "1 day", "2,000 days". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : more}`

/** English, of a number that is said already: "1 photograph", "2,000 photographs". */
export const photographsOf = (said: string): string =>
  `${said} ${said === '1' ? 'photograph' : 'photographs'}`

/** English, "1 photograph", "2,000 photographs". */
export const photographs = (count: number): string => counted(count, 'photograph')
