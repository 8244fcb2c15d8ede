import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../local/src/platform/folders.ts'
import { UnreadDocument } from '../../../local/src/storage-rules/documents.ts'
import { isPermitted } from '../../../local/src/storage-rules/evaluate.ts'
import { parseRules } from '../../../local/src/storage-rules/parse.ts'
import type { Method } from '../../../local/src/storage-rules/syntax.ts'
import type { Value } from '../../../local/src/storage-rules/value.ts'
import { type Actor, actors, type Verdict } from '../table.ts'

/** One request to Storage, with what lies there and what Firestore holds at that time. */
export interface Ask {
  who: Actor
  method: Method
  /** Below the bucket. */
  path: string
  file: { size: number; contentType: string }
  /** What is stored there already. */
  stored: Value
  documents: Record<string, { [field: string]: Value }>
}

export type StorageRow = readonly [what: string, ask: Ask, verdict: Verdict]

/** The time of every request. */
export const now = new Date('2026-11-29T12:00:00Z')

/** The rules as they stand. */
export const storageRules = (): string => readFileSync(join(root, 'storage.rules'), 'utf8')

/** Decides requests by the rules in a text, in this process. */
export function decider(text: string): (ask: Ask) => Verdict {
  const rules = parseRules(text)
  return ({ who, method, path, file, stored, documents }) => {
    const person = actors[who]
    // Everybody came in by a way of ours, unless the actor says otherwise.
    const proved = {
      email_verified: true,
      sid: 'here',
      firebase: { sign_in_provider: 'custom' },
    }
    const claims = Object.entries<Value | undefined>({ ...proved, ...person?.token })
    const token = Object.fromEntries(
      claims.flatMap(([name, claim]) => (claim === undefined ? [] : [[name, claim] as const])),
    )
    const auth = person && { uid: person.uid, token }
    const variables = { request: { auth, resource: file, time: now }, resource: stored }
    const known = new Map<string, Value>(
      Object.entries(documents).map(([path, data]) => [path, { data }]),
    )
    for (;;)
      try {
        const may = isPermitted(rules, `/b/bucket/o/${path}`, method, variables, known)
        return may ? 'allowed' : 'denied'
      } catch (error) {
        // What is not there is null.
        if (!(error instanceof UnreadDocument)) throw error
        known.set(error.path, null)
      }
  }
}
