import { type Expression, parseExpression, Reader } from './parse-expression.ts'
import { tokenize } from './tokens.ts'

/** One `allow` or function of a rules file, or one `let` of it. */
export interface Rule {
  /** The paths of the matches around it, joined. */
  path: string
  /** `allow get, list`, or a function's name. */
  name: string
  condition: Expression
}

/** The rules of a file, in its order. */
export function parseRules(source: string): Rule[] {
  const reader = new Reader(tokenize(source))
  const rules: Rule[] = []
  reader.expect('rules_version')
  reader.expect('=')
  reader.read()
  reader.expect(';')
  reader.expect('service')
  while (!reader.take('{')) reader.read()
  block(reader, '', rules)
  return rules
}

function block(reader: Reader, path: string, rules: Rule[]): void {
  while (!reader.take('}')) {
    if (reader.take('match')) block(reader, path + matchPath(reader), rules)
    else if (reader.take('function')) declaration(reader, path, rules)
    else allow(reader, path, rules)
  }
}

function matchPath(reader: Reader): string {
  let path = ''
  while (reader.take('/')) {
    path += '/'
    if (reader.take('{')) {
      path += '{'
      while (!reader.take('}')) path += reader.read().text
      path += '}'
    } else path += reader.read().text
  }
  reader.expect('{')
  return path
}

function declaration(reader: Reader, path: string, rules: Rule[]): void {
  const name = reader.read().text
  while (!reader.take('{')) reader.read()
  while (reader.take('let')) {
    reader.read()
    reader.expect('=')
    rules.push({ path, name, condition: parseExpression(reader) })
    reader.expect(';')
  }
  reader.expect('return')
  rules.push({ path, name, condition: parseExpression(reader) })
  reader.expect(';')
  reader.expect('}')
}

function allow(reader: Reader, path: string, rules: Rule[]): void {
  reader.expect('allow')
  const verbs = [reader.read().text]
  while (reader.take(',')) verbs.push(reader.read().text)
  reader.expect(':')
  reader.expect('if')
  rules.push({ path, name: `allow ${verbs.join(', ')}`, condition: parseExpression(reader) })
  reader.expect(';')
}
