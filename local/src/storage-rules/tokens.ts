/** A part of the file that this runtime does not understand: never an allow, always an error. */
export class RulesError extends Error {
  readonly line: number
  readonly column: number
  constructor(message: string, at: { line: number; column: number }) {
    super(`${at.line}:${at.column}: ${message}`)
    this.name = 'RulesError'
    this.line = at.line
    this.column = at.column
  }
}

export interface Token {
  kind: 'word' | 'number' | 'string' | 'sign' | 'end'
  text: string
  line: number
  column: number
}

const patterns: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['word', /[A-Za-z_$][A-Za-z0-9_$]*/y],
  ['number', /\d+(\.\d+)?/y],
  ['string', /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y],
  ['sign', /=\*\*|&&|\|\||==|!=|<=|>=|[{}()[\],;:.=<>!+\-*/%]/y],
]

/** Splits a rules file into tokens; fails on the first character that begins none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let index = 0
  const position = (at: number) => {
    const before = source.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  while (index < source.length) {
    let taken = false
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = index
      const text = pattern.exec(source)?.[0]
      if (!text) continue
      if (kind !== 'skip') tokens.push({ kind, text, ...position(index) })
      index += text.length
      taken = true
      break
    }
    if (!taken) throw new RulesError(`unexpected character ${source[index] ?? ''}`, position(index))
  }
  tokens.push({ kind: 'end', text: 'end of file', ...position(source.length) })
  return tokens
}
