/** Makes an address of what fills its gaps, each a segment of its own. */
export type Place<Gaps extends readonly string[]> = (...gaps: Gaps) => string

/** The address with a name in each of its gaps, as `galleries/{gallery}`. */
export const patternOf = <Gaps extends readonly string[]>(
  place: Place<Gaps>,
  names: { readonly [Index in keyof Gaps]: string },
): string => place(...(names.map((name) => `{${name}}`) as readonly string[] as Gaps))

/** What stands in the gaps of an address that `place` made; null for one that it did not make. */
export function gapsIn<Gaps extends readonly string[]>(
  place: Place<Gaps>,
  address: string,
): Gaps | null {
  const names = Array.from({ length: place.length }, (_, index) => String(index))
  const expected = place(...(names.map((name) => `{${name}}`) as readonly string[] as Gaps))
  const found = address.split('/')
  const parts = expected.split('/')
  if (parts.length !== found.length) return null
  const gaps: string[] = []
  for (const [index, part] of parts.entries()) {
    const gap = /^\{(\d+)\}$/.exec(part)?.[1]
    const value = found[index] ?? ''
    if (gap === undefined ? value !== part : value === '') return null
    if (gap !== undefined) gaps[Number(gap)] = value
  }
  return gaps as readonly string[] as Gaps
}
