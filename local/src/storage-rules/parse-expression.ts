import type { Reader } from './reader.ts'
import { type Binary, type Expression, type KnownMethod, knownMethods } from './syntax.ts'

/** Binary operators from the loosest to the tightest, as the language reference orders them. */
const levels: readonly (readonly Binary[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
]

function readBinary(reader: Reader, level: number): Expression {
  const operators = levels[level]
  if (!operators) return readUnary(reader)
  let left = readBinary(reader, level + 1)
  for (;;) {
    const operator = operators.find((sign) => reader.take(sign))
    if (!operator) return left
    left = { kind: 'binary', operator, left, right: readBinary(reader, level + 1) }
  }
}

function readUnary(reader: Reader): Expression {
  if (reader.take('!')) return { kind: 'not', of: readUnary(reader) }
  if (reader.take('-')) return { kind: 'negative', of: readUnary(reader) }
  return readAccess(reader, readPrimary(reader))
}

function readArguments(reader: Reader): Expression[] {
  const found: Expression[] = []
  while (!reader.take(')')) {
    found.push(parseExpression(reader))
    if (!reader.sees(')')) reader.expect(',')
  }
  return found
}

function readMethod(reader: Reader, of: Expression, name: string): Expression {
  if (!Object.hasOwn(knownMethods, name)) throw reader.fault(`.${name}() is not understood`)
  const method = name as KnownMethod
  const found = readArguments(reader)
  if (found.length !== knownMethods[method])
    throw reader.fault(`.${name}() takes ${knownMethods[method]} arguments`)
  return { kind: 'method', of, name: method, arguments: found }
}

function readAccess(reader: Reader, of: Expression): Expression {
  if (reader.take('.')) {
    const name = reader.word('a field')
    return readAccess(
      reader,
      reader.take('(') ? readMethod(reader, of, name) : { kind: 'member', of, name },
    )
  }
  if (reader.take('[')) {
    const at = parseExpression(reader)
    if (reader.sees(':')) throw reader.fault('ranges are not understood')
    reader.expect(']')
    return readAccess(reader, { kind: 'index', of, at })
  }
  return of
}

function readPrimary(reader: Reader): Expression {
  if (reader.take('(')) {
    const inside = parseExpression(reader)
    reader.expect(')')
    return inside
  }
  if (reader.take('[')) {
    const items: Expression[] = []
    while (!reader.take(']')) {
      items.push(parseExpression(reader))
      if (!reader.sees(']')) reader.expect(',')
    }
    return { kind: 'list', items }
  }
  if (reader.kind === 'number') return { kind: 'value', value: reader.number() }
  if (reader.kind === 'string') return { kind: 'value', value: reader.string() }
  const word = reader.word('a value')
  if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' }
  if (word === 'null') return { kind: 'value', value: null }
  if (word === 'is') throw reader.fault('"is" is not understood')
  if (!reader.take('(')) return { kind: 'name', name: word }
  return { kind: 'call', name: word, arguments: readArguments(reader) }
}

/** Reads one expression, as far as it goes. */
export const parseExpression = (reader: Reader): Expression => readBinary(reader, 0)
