import { createInterface } from 'node:readline'
import { isPermitted, type Value } from './evaluate.ts'
import { parseRules } from './parse.ts'
import type { Method, Ruleset } from './syntax.ts'

/** A value as firebase-tools writes it: `{ string_value }`, `{ map_value: { fields } }` and so on. */
interface Wire {
  [type: string]: unknown
}

function fromWire(wire: Wire | undefined): Value {
  if (!wire) return null
  const [first] = Object.entries(wire)
  if (!first) return null
  const [type, value] = first
  if (type === 'map_value') {
    const { fields = {} } = value as { fields?: Record<string, Wire> }
    return Object.fromEntries(Object.entries(fields).map(([key, of]) => [key, fromWire(of)]))
  }
  if (type === 'list_value' || type === 'set_value')
    return ((value as { values?: Wire[] }).values ?? []).map(fromWire)
  if (type === 'path_value')
    return (value as { segments: { simple: string }[] }).segments
      .map(({ simple }) => `/${simple}`)
      .join('')
  return (value ?? null) as Value
}

interface Request {
  id: number
  action: string
  context: {
    rulesetName: string
    source?: { files: { content: string }[] }
    path?: string
    method?: string
    variables?: Record<string, Wire>
  }
}

const rulesets = new Map<string, Ruleset>()

/** Answers one line of the Storage emulator, in the words of its rules runtime. */
export function answer({ id, action, context }: Request): object {
  if (action === 'load_ruleset') {
    try {
      const files = context.source?.files ?? []
      const rules = parseRules(files.map(({ content }) => content).join('\n'))
      rulesets.set(context.rulesetName, rules)
      return { id, status: 'ok', errors: [], warnings: [], result: { rulesVersion: rules.version } }
    } catch (error) {
      const message = `storage.rules ${error instanceof Error ? error.message : String(error)}`
      return { id, status: 'ok', action, errors: [message], warnings: [] }
    }
  }
  const rules = rulesets.get(context.rulesetName)
  if (action !== 'verify' || !rules)
    return { id, status: 'ok', action, errors: [`${action} is not understood`], warnings: [] }
  const variables = Object.fromEntries(
    Object.entries(context.variables ?? {}).map(([name, wire]) => [name, fromWire(wire)]),
  )
  const permit = isPermitted(rules, context.path ?? '', context.method as Method, variables)
  return { id, status: 'ok', errors: [], warnings: [], result: { permit } }
}

if (import.meta.main) {
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
  say({ id: -1, status: 'ok' })
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') say(answer(JSON.parse(line) as Request))
}
