import type { TaskPayloads } from '../../../functions/src/tasks.ts'
import type { Instance } from './instance.ts'

/** What each task is called with: of nothing that is there. Null for those that nobody waits for. */
const payloads = {
  processUpload: { name: 'warm-up', generation: '0' },
  processSharedUpload: { name: 'warm-up', generation: '0' },
  deliverLetter: { id: 'warm-up' },
  announceMessages: { conversation: 'warm-up' },
  announceUnread: { conversation: 'warm-up' },
  announceComments: { gallery: 'warm-up', from: 0, to: 0 },
  announceQueue: {},
  settleFinal: { gallery: 'warm-up', arrival: 'warm-up' },
  tellOfRelease: { gallery: 'warm-up' },
  buildZipPart: { gallery: 'warm-up', zip: 'warm-up', part: 0 },
  renderProofs: null,
  deliverLater: null,
  passOffer: null,
} as const satisfies { readonly [Name in keyof TaskPayloads]: TaskPayloads[Name] | null }

/**
 * Calls each function once, so that no user meets a cold one: the emulator starts a process for
 * the first event of each, and drops events while many start at a time.
 */
export async function warmUp({ project, ports }: Instance): Promise<void> {
  const base = `http://127.0.0.1:${ports.functions}/${project}/europe-west1`
  const post = (name: string, data: unknown, headers: Record<string, string> = {}) =>
    fetch(`${base}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ data }),
    })
  await Promise.all([
    post('api', { name: 'warm-up' }),
    fetch(`${base}/media`),
    fetch(`${base}/stripeWebhook`),
  ])
  // One at a time: each start takes a whole core for a second.
  for (const [index, [name, payload]] of Object.entries(payloads).entries())
    if (payload)
      await post(name, payload, {
        'x-cloudtasks-queuename': name,
        'x-cloudtasks-taskname': `warm-up-${index}`,
        'x-cloudtasks-taskretrycount': '0',
        'x-cloudtasks-taskexecutioncount': '0',
        authorization: `Bearer ${unsignedToken()}`,
      })
}

/** The emulator reads the caller's token without checking a signature. */
function unsignedToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ sub: 'warm-up', email: 'warm-up@example.com' })}.`
}
