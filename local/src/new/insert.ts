import { SetupFailure } from '../platform/failure.ts'

/** Where lines go in a file: behind its imports, at the end of a block, before a line, or last. */
export type Where = 'imports' | 'end' | { endOf: RegExp } | { before: RegExp }

/** The line a match begins or ends in. */
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length - 1

function lineOf(text: string, where: Where): number | null {
  const lines = text.split('\n')
  if (where === 'end') return lines.length - 1
  if (where === 'imports') {
    const last = lines.findLastIndex((line) => /^(import|\}) .*from '[^']+'$/.test(line))
    return last < 0 ? null : last + 1
  }
  if ('before' in where) {
    const found = where.before.exec(text)
    return found ? lineAt(text, found.index) : null
  }
  const found = where.endOf.exec(text)
  if (!found) return null
  // The block ends where something closes as far to the left as it was opened.
  const opening = lineAt(text, found.index + found[0].length)
  const indent = /^ */.exec(lines[opening] ?? '')?.[0] ?? ''
  const closing = lines.findIndex(
    (line, at) =>
      at > opening && line.startsWith(indent) && /^[}\])]/.test(line.slice(indent.length)),
  )
  return closing < 0 ? null : closing
}

/** A file with lines more. Fails with a sentence when it has no such place any more. */
export function inserted(file: string, text: string, where: Where, added: string): string {
  const at = lineOf(text, where)
  if (at === null)
    throw new SetupFailure(`${file} is not as expected; add to it by hand:\n\n${added}`)
  return text.split('\n').toSpliced(at, 0, added).join('\n')
}
