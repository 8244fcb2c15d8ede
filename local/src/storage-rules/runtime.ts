import { createInterface } from 'node:readline'
import { UnreadDocument } from './documents.ts'
import { isPermitted } from './evaluate.ts'
import { parseRules } from './parse.ts'
import type { Method, Ruleset } from './syntax.ts'
import { fieldsFromFirestore, fromWire, type Value, type Wire } from './value.ts'

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

/** What the emulator has read of Firestore for us; without a result there is no such document. */
interface DocumentRead {
  id: number
  status: string
  result?: { fields?: Record<string, Wire> }
}

/** A request whose verdict waits for a document. */
interface Verification {
  rules: Ruleset
  context: Request['context']
  variables: { [name: string]: Value }
  documents: Map<string, Value>
  /** Which document was asked for last. */
  awaited: string
}

const rulesets = new Map<string, Ruleset>()
const waiting = new Map<number, Verification>()

const fault = (id: number, message: string, action?: string): object => ({
  id,
  status: 'ok',
  ...(action ? { action } : {}),
  errors: [message],
  warnings: [],
})

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The verdict, or the document the emulator is to read first. */
function verdict(id: number, verification: Verification): object {
  const { rules, context, variables, documents } = verification
  try {
    const permit = isPermitted(
      rules,
      context.path ?? '',
      context.method as Method,
      variables,
      documents,
    )
    return { id, status: 'ok', errors: [], warnings: [], result: { permit } }
  } catch (error) {
    if (!(error instanceof UnreadDocument)) return fault(id, `storage.rules ${messageOf(error)}`)
    waiting.set(id, { ...verification, awaited: error.path })
    return {
      server_request_id: id,
      status: 'ok',
      action: 'fetch_firestore_document',
      context: { path: `/databases/(default)/documents/${error.path}` },
      errors: [],
      warnings: [],
    }
  }
}

function goOn({ id, result }: DocumentRead): object {
  const verification = waiting.get(id)
  if (!verification) return fault(id, 'nothing waits for this document')
  waiting.delete(id)
  try {
    const found = result ? { data: fieldsFromFirestore(result.fields) } : null
    verification.documents.set(verification.awaited, found)
  } catch (error) {
    return fault(id, `storage.rules cannot read ${verification.awaited}: ${messageOf(error)}`)
  }
  return verdict(id, verification)
}

/** Answers one line of the Storage emulator, in the words of its rules runtime. */
export function answer(line: Request | DocumentRead): object {
  if (!('action' in line)) return goOn(line)
  const { id, action, context } = line
  if (action === 'load_ruleset') {
    try {
      const files = context.source?.files ?? []
      const rules = parseRules(files.map(({ content }) => content).join('\n'))
      rulesets.set(context.rulesetName, rules)
      return { id, status: 'ok', errors: [], warnings: [], result: { rulesVersion: rules.version } }
    } catch (error) {
      return fault(id, `storage.rules ${messageOf(error)}`, action)
    }
  }
  const rules = rulesets.get(context.rulesetName)
  if (action !== 'verify' || !rules) return fault(id, `${action} is not understood`, action)
  const variables = Object.fromEntries(
    Object.entries(context.variables ?? {}).map(([name, wire]) => [name, fromWire(wire)]),
  )
  return verdict(id, { rules, context, variables, documents: new Map(), awaited: '' })
}

if (import.meta.main) {
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
  say({ id: -1, status: 'ok' })
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') say(answer(JSON.parse(line) as Request | DocumentRead))
}
