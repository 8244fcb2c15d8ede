import { type Fault, faultsOf, type Fields } from './faults.ts'
import type { Expression } from './parse-expression.ts'
import { parseRules, type Rule } from './parse.ts'
import { lineAt } from './tokens.ts'

/** A rules file with one fault in it. */
export interface Mutant {
  kind: string
  line: number
  /** Where it is and what became of what, in words that stay when lines move. */
  says: string
  source: string
  rule: Rule
}

const oneLine = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replace('/databases/{database}/documents', '').trim()

function* inside(
  source: string,
  rule: Rule,
  expression: Expression,
  operand: Expression,
  fields: Fields,
): Generator<Mutant> {
  const isChain = ['&&', '||'].includes(expression.text) && expression.kind === 'operator'
  const isOperand = expression === operand
  const made = ({ kind, start, end, text }: Fault): Mutant => {
    const after = source.slice(operand.start, start) + text + source.slice(end, operand.end)
    const before = source.slice(operand.start, operand.end)
    return {
      kind,
      line: lineAt(source, start),
      says: oneLine(`${rule.path} ${rule.name}: ${before} → ${after}`),
      source: source.slice(0, start) + text + source.slice(end),
      rule,
    }
  }
  const { start, end } = expression
  if (isOperand && !isChain) {
    const text = `!(${source.slice(start, end)})`
    yield made({ kind: 'negated', start, end, text })
  }
  if (expression === rule.condition && rule.name.startsWith('allow') && expression.text !== 'true')
    yield made({ kind: 'always', start, end, text: 'true' })
  for (const fault of faultsOf(source, rule, expression, fields)) yield made(fault)
  for (const part of expression.parts) {
    yield* inside(source, rule, part, isChain ? part : operand, fields)
    if (!isChain) continue
    // Without a condition more is allowed, without an alternative less.
    const [kind, text] =
      expression.text === '&&' ? ['condition dropped', 'true'] : ['alternative dropped', 'false']
    const before = source.slice(part.start, part.end)
    const fault = { kind, start: part.start, end: part.end, text }
    yield { ...made(fault), says: oneLine(`${rule.path} ${rule.name}: ${before} → ${text}`) }
  }
}

const isBoolean = ({ kind, text }: Expression): boolean =>
  kind === 'operator' &&
  ['&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in', 'is', '!'].includes(text)

/** Every mutant of a rules file; what the change leaves as it was is none. */
export function mutantsOf(source: string, fields: Fields): Mutant[] {
  const all = parseRules(source).flatMap((rule) => {
    const mutants = [...inside(source, rule, rule.condition, rule.condition, fields)]
    return rule.name.startsWith('allow') || isBoolean(rule.condition)
      ? mutants
      : // What is no condition cannot be negated.
        mutants.filter(({ kind }) => kind !== 'negated')
  })
  const seen = new Set([source])
  return all.filter((mutant) => !seen.has(mutant.source) && seen.add(mutant.source))
}
