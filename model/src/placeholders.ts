/** What of a text in braces nothing will fill, and what was probably meant. */
export interface UnknownPlaceholder {
  /** As it was written: `{packag}`, or a brace that is left over. */
  written: string
  /** The known name it is close to, without braces; null where there is none. */
  meant: string | null
}

/** How many letters have to be added, taken away or changed (Levenshtein distance). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1]
    for (const [to, against] of Array.from(other).entries())
      next.push(
        Math.min(
          (row[to] ?? 0) + (letter === against ? 0 : 1),
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/** The name that differs by no more than two letters, or by a third of a long one. */
function nearest(name: string, names: readonly string[]): string | null {
  const close = names
    .map((known) => ({ known, far: distance(name.trim().toLowerCase(), known.toLowerCase()) }))
    .filter(({ known, far }) => far <= Math.max(1, Math.min(3, Math.floor(known.length / 3) + 1)))
    .toSorted((a, b) => a.far - b.far)
  return close[0]?.known ?? null
}

/**
 * Every placeholder of a text that is none of `names`, each once. What stands in braces is filled
 * in or it is a mistake: a text that names nothing is refused before anybody reads it.
 */
export function unknownPlaceholders(text: string, names: readonly string[]): UnknownPlaceholder[] {
  const inBraces = [...text.matchAll(/\{([^{}]*)\}/g)]
  const unknown = inBraces
    .filter(([, name = '']) => !names.includes(name))
    .map(([written, name = '']) => ({ written, meant: nearest(name, names) }))
  const rest = text.replaceAll(/\{[^{}]*\}/g, '')
  const braces = ['{', '}'].filter((brace) => rest.includes(brace))
  const all = [...unknown, ...braces.map((written) => ({ written, meant: null }))]
  return all.filter((one, at) => all.findIndex(({ written }) => written === one.written) === at)
}
