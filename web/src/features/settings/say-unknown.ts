import type { UnknownPlaceholder } from '@portal/model/placeholders'
import { text } from '#text/text.ts'

/** "{name} {date}" */
export const inBraces = (names: readonly string[]): string =>
  names.map((name) => `{${name}}`).join(' ')

/** What is said of placeholders that nothing fills, with those there are; null where there is none. */
export function sayUnknown(
  unknown: readonly UnknownPlaceholder[],
  known: readonly string[],
): string | null {
  const words = text.settings.placeholders
  if (unknown.length === 0) return null
  const said = unknown.map(({ written, meant }) =>
    meant ? words.meant(written, `{${meant}}`) : words.unknown(written),
  )
  return [...said, known.length > 0 ? words.known(inBraces(known)) : words.none].join(' ')
}
