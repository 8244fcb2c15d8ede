import type { Instance } from './instance.ts'

const taskFunctions = [
  'processUpload',
  'processSharedUpload',
  'deliverLetter',
  'announceMessages',
  'announceUnread',
  'announceComments',
  'announceQueue',
  'settleFinal',
  'tellOfRelease',
  'buildZipPart',
]

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
  // Two at a time: each start takes a whole core for a second.
  for (const [index, name] of taskFunctions.entries())
    await post(
      name,
      {
        id: 'warm-up',
        path: 'warm-up',
        name: 'warm-up',
        generation: '0',
        conversation: 'warm-up',
        message: 'warm-up',
        gallery: 'warm-up',
        arrival: 'warm-up',
        zip: 'warm-up',
        part: 0,
        from: 0,
        to: 0,
      },
      {
        'x-cloudtasks-queuename': name,
        'x-cloudtasks-taskname': `warm-up-${index}`,
        'x-cloudtasks-taskretrycount': '0',
        'x-cloudtasks-taskexecutioncount': '0',
        authorization: `Bearer ${unsignedToken()}`,
      },
    )
}

/** The emulator reads the caller's token without checking a signature. */
function unsignedToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ sub: 'warm-up', email: 'warm-up@example.com' })}.`
}
