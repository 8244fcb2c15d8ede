import type { Token } from './tokens.ts'

/** An expression with the span it has without parentheses around it. */
export interface Expression {
  kind: 'literal' | 'number' | 'string' | 'name' | 'list' | 'call' | 'operator' | 'other'
  /** The name, the called name (of a method too), the operator, or the literal's text. */
  text: string
  start: number
  end: number
  /** What it is made of: operands, receiver and arguments, items. */
  parts: Expression[]
}

/** Goes through tokens; what it does not find is an error at that place. */
export class Reader {
  private readonly tokens: readonly Token[]
  private at = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  get next(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as Token
  }
  get before(): Token {
    return this.tokens[this.at - 1] as Token
  }
  sees(text: string): boolean {
    return this.next.text === text && this.next.kind !== 'string'
  }
  take(text: string): boolean {
    if (!this.sees(text)) return false
    this.at += 1
    return true
  }
  read(): Token {
    this.at += 1
    return this.before
  }
  expect(text: string): Token {
    if (!this.take(text))
      throw new Error(`at ${this.next.start}: ${text} and not ${this.next.text}`)
    return this.before
  }
}

/** Binary operators from the loosest to the tightest. */
const levels = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>=', 'in', 'is'],
  ['+', '-'],
  ['*', '/', '%'],
] as const

const operator = (text: string, parts: Expression[], start: number, end: number): Expression => ({
  kind: 'operator',
  text,
  parts,
  start,
  end,
})

/** Reads one expression, as far as it goes. */
export function parseExpression(reader: Reader): Expression {
  const start = reader.next.start
  const condition = binary(reader, 0)
  if (!reader.take('?')) return condition
  const then = parseExpression(reader)
  reader.expect(':')
  const otherwise = parseExpression(reader)
  return operator('?:', [condition, then, otherwise], start, reader.before.end)
}

function binary(reader: Reader, level: number): Expression {
  const operators = levels[level]
  if (!operators) return unary(reader)
  const start = reader.next.start
  let left = binary(reader, level + 1)
  for (;;) {
    const sign = operators.find((text) => reader.take(text))
    if (!sign) return left
    const right = binary(reader, level + 1)
    // A chain is one expression of many operands.
    const chain = level < 2 && left.text === sign && left.start === start ? left.parts : [left]
    left = operator(sign, [...chain, right], start, reader.before.end)
  }
}

function unary(reader: Reader): Expression {
  const { start } = reader.next
  if (reader.take('!')) return operator('!', [unary(reader)], start, reader.before.end)
  if (reader.take('-')) return operator('-', [unary(reader)], start, reader.before.end)
  return access(reader, start, primary(reader))
}

function items(reader: Reader, close: string): Expression[] {
  const found: Expression[] = []
  while (!reader.take(close)) {
    found.push(parseExpression(reader))
    if (!reader.sees(close)) reader.expect(',')
  }
  return found
}

function access(reader: Reader, start: number, of: Expression): Expression {
  if (reader.take('.')) {
    const text = reader.read().text
    if (!reader.take('('))
      return access(reader, start, {
        kind: 'other',
        text,
        parts: [of],
        start,
        end: reader.before.end,
      })
    const parts = [of, ...items(reader, ')')]
    return access(reader, start, { kind: 'call', text, parts, start, end: reader.before.end })
  }
  if (reader.take('[')) {
    const at = [parseExpression(reader)]
    if (reader.take(':')) at.push(parseExpression(reader))
    reader.expect(']')
    return access(reader, start, operator('[]', [of, ...at], start, reader.before.end))
  }
  return of
}

function primary(reader: Reader): Expression {
  const { start } = reader.next
  const made = (kind: Expression['kind'], text: string, parts: Expression[] = []): Expression => ({
    kind,
    text,
    parts,
    start,
    end: reader.before.end,
  })
  if (reader.take('(')) {
    const inside = parseExpression(reader)
    reader.expect(')')
    return inside
  }
  if (reader.take('[')) return made('list', '[]', items(reader, ']'))
  if (reader.take('{')) {
    const parts: Expression[] = []
    while (!reader.take('}')) {
      reader.read()
      reader.expect(':')
      parts.push(parseExpression(reader))
      if (!reader.sees('}')) reader.expect(',')
    }
    return made('other', '{}', parts)
  }
  if (reader.sees('/')) {
    const parts: Expression[] = []
    while (reader.take('/'))
      if (reader.take('$(')) parts.push(...items(reader, ')'))
      // The database's name, `(default)`, is a segment with parentheses of its own.
      else if (reader.take('(')) items(reader, ')')
      else reader.read()
    return made('other', '/', parts)
  }
  const token = reader.read()
  if (token.kind === 'number' || token.kind === 'string') return made(token.kind, token.text)
  if (token.kind !== 'word')
    throw new Error(`at ${token.start}: no value begins with ${token.text}`)
  if (['true', 'false', 'null'].includes(token.text)) return made('literal', token.text)
  return reader.take('(') ? made('call', token.text, items(reader, ')')) : made('name', token.text)
}
