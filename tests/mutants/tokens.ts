/** A word, number, string or sign of a rules file, with where it lies (UTF-16 offsets). */
export interface Token {
  kind: 'word' | 'number' | 'string' | 'sign' | 'end'
  text: string
  start: number
  end: number
}

const patterns: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['number', /\d+(\.\d+)?/y],
  ['string', /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y],
  ['sign', /=\*\*|&&|\|\||==|!=|<=|>=|\$\(|[{}()[\],;:.=<>!+\-*/%?]/y],
]

/** Splits a rules file; what begins no token is an error that says where. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const found = patterns.flatMap(([kind, pattern]) => {
      pattern.lastIndex = at
      const text = pattern.exec(source)?.[0]
      return text ? [{ kind, text }] : []
    })[0]
    if (!found) throw new Error(`line ${lineAt(source, at)}: nothing begins with ${source[at]}`)
    const { kind, text } = found
    if (kind !== 'skip') tokens.push({ kind, text, start: at, end: at + text.length })
    at += text.length
  }
  return [...tokens, { kind: 'end', text: '', start: at, end: at }]
}

/** The line an offset lies in, counted from 1. */
export const lineAt = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length
