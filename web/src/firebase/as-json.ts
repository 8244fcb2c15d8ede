/**
 * What JSON makes of an input: a field that is undefined is left out. The SDK would send null for
 * it, which no call takes for what may be left out.
 */
export function asJson(input: object): unknown {
  const json = JSON.stringify(input)
  return JSON.parse(json) as unknown
}
