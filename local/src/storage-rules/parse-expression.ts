import type { Reader } from './reader.ts'
import {
  type Binary,
  documentQuestions,
  type Expression,
  type KnownMethod,
  knownMethods,
} from './syntax.ts'

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

/** One segment of a path literal: `people`, or `$(request.auth.uid)`. */
function readPathSegment(reader: Reader): Expression {
  const word = reader.word('a path segment')
  if (word !== '$') return { kind: 'value', value: word }
  reader.expect('(')
  const inside = parseExpression(reader)
  reader.expect(')')
  return inside
}

/**
 * `firestore.get(/databases/(default)/documents/people/$(uid))`: a path literal, of the default
 * database, that names a document. Nothing else of Firestore is understood.
 */
function readDocument(reader: Reader): Expression {
  reader.expect('.')
  const name = reader.word('get or exists')
  const ask = documentQuestions.find((known) => known === name)
  if (!ask) throw reader.fault(`firestore.${name}() is not understood`)
  for (const part of ['(', '/', 'databases', '/', '(', 'default', ')', '/', 'documents'])
    reader.expect(part)
  const segments: Expression[] = []
  while (reader.take('/')) segments.push(readPathSegment(reader))
  if (segments.length === 0 || segments.length % 2 !== 0)
    throw reader.fault('this path names no document')
  reader.expect(')')
  return { kind: 'document', ask, segments }
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
  if (word === 'firestore') return readDocument(reader)
  if (!reader.take('(')) return { kind: 'name', name: word }
  return { kind: 'call', name: word, arguments: readArguments(reader) }
}

/** Reads one expression, as far as it goes. */
export const parseExpression = (reader: Reader): Expression => readBinary(reader, 0)
