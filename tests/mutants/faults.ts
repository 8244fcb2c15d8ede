import type { Expression } from './parse-expression.ts'
import type { Rule } from './parse.ts'

/** The fields a record at a match's path can have, or those of a map in it. */
export type Fields = (path: string, map: string | null) => readonly string[]

/** Another text for a span of the rules. */
export interface Fault {
  kind: string
  start: number
  end: number
  text: string
}

const flipped: Record<string, string> = {
  '==': '!=',
  '!=': '==',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
}

/** What may stand for a helper that says who somebody is: another that asks for less, or for others. */
const othersFor: Record<string, readonly string[]> = {
  mySide: ['otherSide()'],
  otherSide: ['mySide()'],
  signedIn: ['(request.auth != null)'],
  isMine: ['(request.auth != null)'],
  isPersonOrDesk: ['signedIn()', 'isPerson(person)'],
  ...Object.fromEntries(
    [
      'isLes',
      'isPerson',
      'isClientOrPartner',
      'mayWrite',
      'mayTalk',
      'isViewer',
      'knowsOfArchive',
      'isOwn',
      'joinsIn',
      'mayTake',
      'mayComment',
    ].map((name) => [name, ['signedIn()']]),
  ),
}

/** What can be wrong with one expression, apart from what is around it. */
export function* faultsOf(
  source: string,
  rule: Rule,
  expression: Expression,
  fields: Fields,
): Generator<Fault> {
  const { kind, text, start, end, parts } = expression
  if (kind === 'operator' && flipped[text]) {
    const [left, right] = parts as [Expression, Expression]
    const between = source.slice(left.end, right.start)
    const other = between.replace(text, flipped[text])
    yield { kind: `${text} for ${flipped[text]}`, start: left.end, end: right.start, text: other }
  }
  if (kind === 'number')
    for (const by of [-1, 1]) yield { kind: 'number', start, end, text: `${Number(text) + by}` }
  if (kind === 'string') yield* bounds(expression)
  if (kind === 'name' && text === 'resource')
    yield { kind: 'resource', start, end, text: 'request.resource' }
  if (kind === 'other' && text === 'resource' && parts[0]?.text === 'request')
    yield { kind: 'resource', start, end, text: 'resource' }
  if (kind === 'call') yield* otherHelpers(rule, expression)
  if (kind === 'call' && (text === 'hasOnly' || text === 'changes'))
    yield* longer(source, rule, expression, fields)
  if (kind === 'list') {
    const drawn = (list: readonly Expression[]) =>
      `[${list.map((item) => source.slice(item.start, item.end)).join(', ')}]`
    for (const item of parts)
      yield {
        kind: 'item dropped',
        start,
        end,
        text: drawn(parts.filter((other) => other !== item)),
      }
  }
}

/** The bounds of a pattern's repetitions. */
function* bounds({ text, start }: Expression): Generator<Fault> {
  for (const { 1: number = '', index } of text.matchAll(/(?<=[^x]\{|\d,)(\d+)(?=[,}])/g))
    for (const by of [-1, 1])
      yield {
        kind: 'pattern',
        start: start + index,
        end: start + index + number.length,
        text: `${Number(number) + by}`,
      }
}

function* otherHelpers(rule: Rule, { text, start, end }: Expression): Generator<Fault> {
  const inStorage = rule.path.startsWith('/b/')
  const others = text === 'isLes' && inStorage ? ['isMine(person)'] : (othersFor[text] ?? [])
  for (const other of others) yield { kind: 'helper', start, end, text: other }
}

/** A list of fields that holds one more: each of the record's own, and one that no record has. */
function* longer(
  source: string,
  rule: Rule,
  { parts }: Expression,
  fields: Fields,
): Generator<Fault> {
  const list = parts.at(-1)
  if (list?.kind !== 'list') return
  // `changes([…])` is about what is changed too.
  const receiver = source.slice(parts[0]?.start, parts[0]?.end)
  const map = /^request\.resource\.data\.(\w+)\.keys\(\)$/.exec(receiver)?.[1] ?? null
  const isWhole =
    parts.length === 1 || receiver === 'changed()' || receiver === 'request.resource.data.keys()'
  const known = new Set(list.parts.map(({ text }) => text.slice(1, -1)))
  const more = (isWhole || map ? fields(rule.path, map) : []).filter((field) => !known.has(field))
  const listed = source.slice(list.start, list.end - 1)
  for (const field of [...more, 'unheardOf'])
    yield {
      kind: 'field added',
      start: list.start,
      end: list.end,
      text: known.size > 0 ? `${listed}, '${field}']` : `['${field}']`,
    }
}
