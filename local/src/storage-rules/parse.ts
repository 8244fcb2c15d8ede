import { parseExpression } from './parse-expression.ts'
import { Reader } from './reader.ts'
import type { Declared, Match, Method, Ruleset, Segment } from './syntax.ts'
import { tokenize } from './tokens.ts'

const methodGroups: Record<string, readonly Method[]> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
  get: ['get'],
  list: ['list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
}

function readSegments(reader: Reader): Segment[] {
  const segments: Segment[] = []
  while (reader.take('/')) {
    if (!reader.take('{')) {
      segments.push({ kind: 'literal', text: reader.word('a path segment') })
      continue
    }
    const name = reader.word('a name')
    segments.push(reader.take('=**') ? { kind: 'rest', name } : { kind: 'one', name })
    reader.expect('}')
  }
  if (segments.length === 0) throw reader.fault('expected a path')
  return segments
}

function readFunction(reader: Reader): [string, Declared] {
  const name = reader.word('a function name')
  const parameters: string[] = []
  reader.expect('(')
  while (!reader.take(')')) {
    parameters.push(reader.word('a parameter'))
    if (!reader.sees(')')) reader.expect(',')
  }
  reader.expect('{')
  const lets: Declared['lets'] = []
  while (reader.take('let')) {
    const variable = reader.word('a name')
    reader.expect('=')
    lets.push({ name: variable, value: parseExpression(reader) })
    reader.expect(';')
  }
  reader.expect('return')
  const result = parseExpression(reader)
  reader.take(';')
  reader.expect('}')
  return [name, { parameters, lets, result }]
}

function readAllow(reader: Reader): Match['allows'][number] {
  const methods = new Set<Method>()
  do {
    const word = reader.word('a method')
    const group = Object.hasOwn(methodGroups, word) ? methodGroups[word] : undefined
    if (!group) throw reader.fault(`"${word}" is not a method`)
    for (const method of group) methods.add(method)
  } while (reader.take(','))
  const condition = reader.take(':')
    ? (reader.expect('if'), parseExpression(reader))
    : ({ kind: 'value', value: true } as const)
  reader.expect(';')
  return { methods, condition }
}

function readMatch(reader: Reader): Match {
  const match: Match = {
    segments: readSegments(reader),
    functions: new Map(),
    allows: [],
    matches: [],
  }
  const rest = match.segments.findIndex(({ kind }) => kind === 'rest')
  if (rest >= 0 && rest < match.segments.length - 1)
    throw reader.fault('a {name=**} must be the last segment')
  reader.expect('{')
  while (!reader.take('}')) {
    if (reader.take('match')) match.matches.push(readMatch(reader))
    else if (reader.take('allow')) match.allows.push(readAllow(reader))
    else if (reader.take('function')) match.functions.set(...readFunction(reader))
    else throw reader.fault(`"${reader.text}" is not understood here`)
  }
  return match
}

/** Reads a storage.rules file. Throws a `RulesError` for whatever it does not understand. */
export function parseRules(source: string): Ruleset {
  const reader = new Reader(tokenize(source))
  reader.expect('rules_version')
  reader.expect('=')
  const version = reader.string()
  if (version !== '2') throw reader.fault('only rules_version 2 is understood')
  reader.take(';')
  reader.expect('service')
  reader.expect('firebase')
  reader.expect('.')
  reader.expect('storage')
  reader.expect('{')
  const blocks: Match[] = []
  while (reader.take('match')) blocks.push(readMatch(reader))
  reader.expect('}')
  reader.end()
  return { version: 2, blocks }
}
