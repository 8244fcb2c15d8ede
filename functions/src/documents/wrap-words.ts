const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How many of the graphemes fit; at least one, so that every line gets on. */
function fitting(graphemes: readonly string[], widest: number, widthOf: (text: string) => number) {
  let count = graphemes.length - 1
  while (count > 1 && widthOf(graphemes.slice(0, count).join('')) > widest) count -= 1
  return Math.max(1, count)
}

/**
 * Text in lines no wider than that, as it is measured; a word that is too long is broken, after a
 * hyphen if it has one.
 */
export function wrapWords(
  text: string,
  widest: number,
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/(?<=[ \t])/)) {
      let rest = word
      if (line !== '' && widthOf((line + rest).trimEnd()) > widest) {
        lines.push(line.trimEnd())
        line = ''
      }
      while (widthOf(rest.trimEnd()) > widest) {
        const graphemes = Array.from(segmenter.segment(rest), ({ segment }) => segment)
        if (graphemes.length < 2) break
        const most = fitting(graphemes, widest, widthOf)
        const count = graphemes.lastIndexOf('-', most - 1) + 1 || most
        lines.push(graphemes.slice(0, count).join(''))
        rest = graphemes.slice(count).join('')
      }
      line += rest
    }
    lines.push(line.trimEnd())
  }
  return lines
}
