import { type Documents, documentsPerRequest, UnreadDocument } from './documents.ts'
import type { Declared, DocumentQuestion, Expression, Match, Method, Ruleset } from './syntax.ts'
import type { Value } from './value.ts'

/** Something that has no answer; as in Firebase it denies unless `||` or `&&` decide without it. */
class NoAnswer extends Error {}

interface Scope {
  values: ReadonlyMap<string, Value>
  functions: ReadonlyMap<string, Declared>
  documents: Documents
  depth: number
}

const isMap = (value: Value): value is { [key: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)

const equal = (a: Value, b: Value): boolean =>
  a === b ||
  (a instanceof Date && b instanceof Date && a.getTime() === b.getTime()) ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => equal(item, b[index] ?? null)))

function member(of: Value, name: string): Value {
  if (!isMap(of) || !Object.hasOwn(of, name)) throw new NoAnswer(`no ${name}`)
  return of[name] ?? null
}

function truth(value: Value): boolean {
  if (typeof value !== 'boolean') throw new NoAnswer('not a truth')
  return value
}

function compare(operator: string, left: Value, right: Value): boolean {
  if (left instanceof Date && right instanceof Date)
    return compare(operator, left.getTime(), right.getTime())
  const same = typeof left === typeof right && ['number', 'string'].includes(typeof left)
  if (!same || left === null || right === null) throw new NoAnswer('cannot be compared')
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

function reckon(operator: string, left: Value, right: Value): Value {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return left + right
  if (typeof left !== 'number' || typeof right !== 'number') throw new NoAnswer('not numbers')
  if ((operator === '/' || operator === '%') && right === 0) throw new NoAnswer('division by zero')
  const whole = Number.isInteger(left) && Number.isInteger(right)
  const results: Record<string, () => number> = {
    '+': () => left + right,
    '-': () => left - right,
    '*': () => left * right,
    '/': () => (whole ? Math.trunc(left / right) : left / right),
    '%': () => left % right,
  }
  return results[operator]?.() ?? null
}

/** `||` and `&&` decide even when one side has no answer, whichever side it is. */
function decide(operator: '||' | '&&', left: () => Value, right: () => Value): boolean {
  const deciding = operator === '||'
  let noAnswer: NoAnswer | null = null
  for (const side of [left, right]) {
    try {
      if (truth(side()) === deciding) return deciding
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      noAnswer ??= error
    }
  }
  if (noAnswer) throw noAnswer
  return !deciding
}

function callMethod(of: Value, name: string, [first, second]: Value[]): Value {
  if (name === 'get' && isMap(of) && typeof first === 'string')
    return Object.hasOwn(of, first) ? (of[first] ?? null) : (second ?? null)
  if (name === 'keys' && isMap(of)) return Object.keys(of)
  if (name === 'size') {
    if (typeof of === 'string') return Array.from(of).length
    if (Array.isArray(of)) return of.length
    if (isMap(of)) return Object.keys(of).length
  }
  if (typeof of === 'string') {
    if (name === 'lower') return of.toLowerCase()
    if (name === 'matches' && typeof first === 'string')
      return new RegExp(`^(?:${first})$`, 'u').test(of)
    if (name === 'split' && typeof first === 'string') return of.split(new RegExp(first, 'u'))
  }
  throw new NoAnswer(`.${name}() of this has no answer`)
}

function callFunction(name: string, given: Value[], scope: Scope): Value {
  const declared = scope.functions.get(name)
  if (!declared) throw new NoAnswer(`${name}() is not declared`)
  if (declared.parameters.length !== given.length) throw new NoAnswer(`${name}(): arguments`)
  // The language allows 20 calls within each other.
  if (scope.depth >= 20) throw new NoAnswer(`${name}() goes too deep`)
  const values = new Map(scope.values)
  for (const [index, parameter] of declared.parameters.entries())
    values.set(parameter, given[index] ?? null)
  const inside = { ...scope, values, depth: scope.depth + 1 }
  for (const { name: variable, value } of declared.lets)
    values.set(variable, evaluate(value, inside))
  return evaluate(declared.result, inside)
}

/**
 * What Firestore says of a document, as `{ data }`; `null` when there is none. One that was not read
 * yet stops the evaluation, which begins anew with it: expressions have no effects.
 */
function askFirestore(ask: DocumentQuestion, segments: Value[], documents: Documents): Value {
  const path = segments.map((segment) => {
    // A segment that was a path itself would lead to another document.
    if (typeof segment !== 'string' || !/^[^/]+$/.test(segment) || /^\.\.?$/.test(segment))
      throw new NoAnswer('not a segment of a path')
    return encodeURIComponent(segment)
  })
  const key = path.join('/')
  const found = documents.get(key)
  if (found === undefined) {
    if (documents.size >= documentsPerRequest) throw new NoAnswer('too many documents')
    throw new UnreadDocument(key)
  }
  return ask === 'exists' ? found !== null : found
}

function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'value':
      return expression.value
    case 'list':
      return expression.items.map((item) => evaluate(item, scope))
    case 'name': {
      const value = scope.values.get(expression.name)
      if (value === undefined) throw new NoAnswer(`no ${expression.name}`)
      return value
    }
    case 'member':
      return member(evaluate(expression.of, scope), expression.name)
    case 'index': {
      const of = evaluate(expression.of, scope)
      const at = evaluate(expression.at, scope)
      if (Array.isArray(of) && typeof at === 'number' && at in of) return of[at] ?? null
      if (typeof at === 'string') return member(of, at)
      throw new NoAnswer('no such index')
    }
    case 'method':
      return callMethod(
        evaluate(expression.of, scope),
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, scope)),
      )
    case 'call':
      return callFunction(
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, scope)),
        scope,
      )
    case 'document':
      return askFirestore(
        expression.ask,
        expression.segments.map((segment) => evaluate(segment, scope)),
        scope.documents,
      )
    case 'not':
      return !truth(evaluate(expression.of, scope))
    case 'negative':
      return reckon('-', 0, evaluate(expression.of, scope))
    case 'binary': {
      const { operator } = expression
      const left = () => evaluate(expression.left, scope)
      const right = () => evaluate(expression.right, scope)
      if (operator === '||' || operator === '&&') return decide(operator, left, right)
      if (operator === '==') return equal(left(), right())
      if (operator === '!=') return !equal(left(), right())
      if (operator === 'in') {
        const [item, all] = [left(), right()]
        if (Array.isArray(all)) return all.some((other) => equal(other, item))
        if (isMap(all) && typeof item === 'string') return Object.hasOwn(all, item)
        throw new NoAnswer('"in" needs a list or a map')
      }
      return ['<', '<=', '>', '>='].includes(operator)
        ? compare(operator, left(), right())
        : reckon(operator, left(), right())
    }
  }
}

/** What a match's segments bind, and the rest of the path; null when they do not fit. */
function bind(
  match: Match,
  path: readonly string[],
): { values: [string, Value][]; rest: readonly string[] } | null {
  const values: [string, Value][] = []
  for (const [index, segment] of match.segments.entries()) {
    if (segment.kind === 'rest')
      return { values: [...values, [segment.name, path.slice(index).join('/')]], rest: [] }
    const part = path[index]
    if (part === undefined) return null
    if (segment.kind === 'literal' && segment.text !== part) return null
    if (segment.kind === 'one') values.push([segment.name, part])
  }
  return { values, rest: path.slice(match.segments.length) }
}

function permitted(match: Match, path: readonly string[], method: Method, scope: Scope): boolean {
  const bound = bind(match, path)
  if (!bound) return false
  const inside: Scope = {
    ...scope,
    values: new Map([...scope.values, ...bound.values]),
    functions: new Map([...scope.functions, ...match.functions]),
  }
  if (bound.rest.length > 0)
    return match.matches.some((child) => permitted(child, bound.rest, method, inside))
  const byRest = match.matches.some((child) => permitted(child, [], method, inside))
  return (
    byRest ||
    match.allows.some(({ methods, condition }) => {
      if (!methods.has(method)) return false
      try {
        return evaluate(condition, inside) === true
      } catch (error) {
        if (error instanceof NoAnswer) return false
        throw error
      }
    })
  )
}

/**
 * Whether any rule allows a method on a path such as `/b/bucket/o/uploads/…`. Throws an
 * `UnreadDocument` when that depends on a document which is not among `documents`.
 */
export function isPermitted(
  rules: Ruleset,
  path: string,
  method: Method,
  variables: { [name: string]: Value },
  documents: Documents = new Map(),
): boolean {
  const segments = path.split('/').filter(Boolean)
  const values = new Map(Object.entries(variables))
  const scope = { values, functions: new Map(), documents, depth: 0 }
  return rules.blocks.some((block) => permitted(block, segments, method, scope))
}
