import { actOf, actors, outcome, type Actor, type Row, type Table } from '../rules/table.ts'
import type { RulesProject } from '../rules/project.ts'

/** One request's document, or the collection it lists, and what it does there. */
interface Touch {
  verb: 'get' | 'list' | 'write'
  path: string
}

/** A request as the SDK sent it. */
interface Sent {
  url: string
  init: RequestInit
  body: string
}

/** A row as one actor tries it, and what that asks of the server. */
export interface Trial {
  table: Table
  row: Row
  actor: Actor
  touches: readonly Touch[]
  /** The requests as they were sent, to be sent again to another project. */
  requests: readonly Sent[]
}

const documentName = /"projects\/[^/]+\/databases\/\(default\)\/documents\/([^"]+)"/g

/** What a request of the SDK's `lite` touches. */
function touchesOf(url: string, body: string): Touch[] {
  if (url.endsWith(':runQuery')) {
    const parent = /\/documents(\/[^:]*)?:runQuery$/.exec(decodeURI(url))?.[1] ?? ''
    const id = /"collectionId":"([^"]+)"/.exec(body)?.[1] ?? ''
    return [{ verb: 'list', path: `${parent}/${id}/any` }]
  }
  const verb = url.endsWith(':batchGet') ? 'get' : 'write'
  return Array.from(body.matchAll(documentName), ([, path]) => ({ verb, path: `/${path}` }))
}

/**
 * Tries every row of a table as each of its actors on the rules in force; fails when one ends
 * otherwise than it says. Only one table at a time may be asked this.
 */
export async function trialsOf(project: RulesProject, table: Table): Promise<Trial[]> {
  const real = globalThis.fetch
  let sent: Sent[] = []
  globalThis.fetch = (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    sent.push({ url, init, body: typeof init.body === 'string' ? init.body : '' })
    return real(input, init)
  }
  const trials: Trial[] = []
  try {
    let fresh = false
    for (const row of table.rows)
      for (const actor of typeof row[0] === 'string' ? [row[0]] : row[0]) {
        if (!fresh) await project.fill(table.given())
        sent = []
        const ended = await outcome(actOf(row)(project.as(actors[actor])))
        if (ended !== row[3])
          throw new Error(`${table.name}: ${actor} ${row[1]} is ${String(ended)}, not ${row[3]}`)
        const requests = sent
        sent = []
        const touches = requests.flatMap(({ url, body }) => touchesOf(url, body))
        const trial = { table, row, actor, touches, requests }
        fresh = !changes(trial)
        trials.push(trial)
      }
  } finally {
    globalThis.fetch = real
  }
  return trials
}

/**
 * A commit that fails once the rules have allowed it, because the document it changes is not of that
 * time: what may be written is found out, and nothing is. Rules come before preconditions.
 */
function withoutEffect(body: string): string {
  const { writes, ...commit } = JSON.parse(body) as { writes: Written[] }
  const name = ({ update, delete: gone }: Written) => update?.name ?? gone
  const last = writes.at(-1)
  // The writes to one document are decided as one, where the first of them stands.
  const at = writes.findIndex((write) => last && name(write) === name(last))
  const currentDocument = { updateTime: '1971-01-01T00:00:00Z' }
  return JSON.stringify({
    ...commit,
    writes: writes.map((write, index) => (index === at ? { ...write, currentDocument } : write)),
  })
}

/** What a commit holds. */
interface Written {
  update?: { name: string }
  delete?: string
}

/**
 * The document that a trial alone makes. No precondition can stop that after the rules, which would
 * decide about a change instead.
 */
export function madeBy(trial: Trial): string | null {
  const paths = new Set(trial.touches.map(({ path }) => path.slice(1)))
  const [path = ''] = paths
  return changes(trial) && paths.size === 1 && !(path in trial.table.given()) ? path : null
}

/**
 * Tries a row once more, in another project; `allowed`, `denied`, or what the server said. What the
 * row says is allowed leaves nothing behind.
 */
export async function repeat(from: RulesProject, to: RulesProject, trial: Trial): Promise<string> {
  const made = madeBy(trial)
  for (const { url, init, body } of trial.requests) {
    const asked = changes(trial) && made === null ? withoutEffect(body) : body
    const answer = await fetch(url.replace(from.id, to.id), {
      ...init,
      body: asked.replaceAll(from.id, to.id),
    })
    const said = await answer.text()
    if (said.includes('PERMISSION_DENIED')) return 'denied'
    if (!answer.ok && !/"(FAILED_PRECONDITION|NOT_FOUND)"/.test(said)) return said
  }
  if (made !== null) await to.remove(made)
  return 'allowed'
}

/** Whether a trial that ends as its row says changes records. */
export const changes = ({ row, touches }: Pick<Trial, 'row' | 'touches'>): boolean =>
  row[3] === 'allowed' && touches.some(({ verb }) => verb === 'write')
