import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aDelivery, somePreferences } from '@portal/model/examples'
import type { NoticeDelivery } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, transaction } from '#platform/firestore'
import type { WorkerOrder, WorkerStep } from '@portal/testing/run/delivery-worker'

const steps = [
  'before the lease',
  'leased, not sent',
  'accepted, no answer read',
  'answer read, not recorded',
  'recorded',
] as const
type Step = (typeof steps)[number]

/** Where a provider has it and the outbox does not know: only from here may it go out again. */
const unknowable: readonly Step[] = ['accepted, no answer read', 'answer read, not recorded']

/** One for each channel. */
const deliveriesToSend = 3
/** Longer (ms) than a lease: each worker starts when the one before it counts as dead. */
const laterMs = 61_000

/** What providers have accepted: the bodies of all requests. */
const accepted: string[] = []
let onAccepted: () => boolean = () => true
let providers: Server
const waiting: ChildProcess[] = []

/** Everything a provider could answer at once, so that one server stands in for all three. */
beforeAll(async () => {
  providers = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const answer = { access_token: 'local', expires_in: 3_600, token_type: 'Bearer' }
      const isSending = request.method === 'POST'
      if (isSending) accepted.push(body)
      if (isSending && !onAccepted()) return
      response.writeHead(request.url?.startsWith('/v3/') ? 202 : 200, {
        'content-type': 'application/json',
        'metadata-flavor': 'Google',
        'x-message-id': 'mail',
      })
      response.end(JSON.stringify({ ...answer, name: 'push', sid: 'text' }))
    })
  })
  await new Promise<void>((resolve) => providers.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  for (const child of waiting) child.kill('SIGKILL')
  providers.closeAllConnections()
  providers.close()
})

function startWorker(): ChildProcess {
  const address = `127.0.0.1:${(providers.address() as AddressInfo).port}`
  return fork(join(import.meta.dirname, '../../../testing/src/run/delivery-worker.ts'), {
    execArgv: [],
    env: {
      ...process.env,
      // A process for each kill: what the first one compiled the others need not.
      NODE_COMPILE_CACHE: `${tmpdir()}/portal-compiled`,
      SENDGRID_URL: `http://${address}`,
      FCM_URL: `http://${address}`,
      TWILIO_URL: `http://${address}`,
      GCE_METADATA_HOST: address,
      // It is there: a machine that is busy would take longer to say so than the library waits.
      METADATA_SERVER_DETECTION: 'assume-present',
    },
  })
}

/** One worker is always made ready while another one works. */
async function readyWorker(): Promise<ChildProcess> {
  const child = waiting.pop() ?? startWorker()
  waiting.push(startWorker())
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
  return child
}

const stepOf = ({ at, transaction: count }: WorkerStep): Step | null => {
  if (count === 1) return at === 'before' ? 'before the lease' : 'leased, not sent'
  if (count === 2) return at === 'before' ? 'answer read, not recorded' : 'recorded'
  return null
}

/** Lets a worker deliver, and kills it when it reaches a step of one delivery. */
async function workUntil(order: WorkerOrder, kill: { delivery: string; step: Step } | null) {
  const child = await readyWorker()
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? `ended with ${code}`)),
  )
  let current = ''
  const isTheEnd = (delivery: string, step: Step | null) =>
    kill?.delivery === delivery && kill.step === step && child.kill('SIGKILL')
  onAccepted = () => !isTheEnd(current, 'accepted, no answer read')
  child.on('message', (step: WorkerStep) => {
    current = step.delivery
    if (!isTheEnd(step.delivery, stepOf(step))) child.send('go on')
  })
  child.send(order)
  return ended
}

async function newDelivery(index: number): Promise<string> {
  const id = `killed-${index}-${randomUUID()}`
  const channel = (['mail', 'push', 'sms'] as const)[index % 3]
  const delivery: Partial<NoticeDelivery> = {
    to: id,
    email: `${id}@example.com`,
    state: 'sending',
    data: { name: id },
    createdAt: new Date(),
    ...(channel ? { channel } : {}),
  }
  await transaction(async (tx) => {
    tx.write(doc.letter(id), aDelivery(delivery))
    tx.write(doc.device(id, 'phone'), { token: `token-of-${id}`, owner: id, createdAt: new Date() })
    tx.write(doc.noticePreferences(id), somePreferences({ phone: '+32470123456' }))
  })
  return id
}

test('killed at each step of a delivery of each channel, the workers lose none and repeat only what was in flight', async () => {
  const deliveries: string[] = []
  for (let index = 0; index < deliveriesToSend; index += 1)
    deliveries.push(await newDelivery(index))
  const sendsOf = (delivery: string) => accepted.filter((body) => body.includes(delivery)).length
  const kills: Step[] = []
  /** The kill before each time that a delivery a provider already had was sent again. */
  const repeatedAfter: (Step | null)[] = []
  let now = Date.now()
  for (const delivery of deliveries) {
    let killed: Step | null = null
    for (const step of steps) {
      const before = sendsOf(delivery)
      const end = await workUntil({ deliveries: [delivery], now }, { delivery, step })
      expect(end, `${delivery}, ${step}`).toBe('SIGKILL')
      if (before > 0 && sendsOf(delivery) > before) repeatedAfter.push(killed)
      killed = step
      kills.push(step)
      now += laterMs
    }
  }
  const before = accepted.length
  expect(await workUntil({ deliveries, now }, null)).toBe('ended with 0')
  const lost = deliveries.filter((delivery) => sendsOf(delivery) === 0).length
  const extra = accepted.length - (deliveriesToSend - lost)
  console.info(`${kills.length} kills: ${lost} letters lost, ${extra} sent again`)
  for (const delivery of deliveries)
    expect(await read(doc.letter(delivery)), delivery).toMatchObject({ state: 'sent', fault: null })
  expect(lost).toBe(0)
  // Every delivery was recorded before the last kill, so the last worker has nothing to send.
  expect(accepted.length).toBe(before)
  expect(extra).toBe(repeatedAfter.length)
  expect(extra).toBeLessThanOrEqual(kills.filter((step) => unknowable.includes(step)).length)
  for (const step of repeatedAfter) expect(unknowable).toContain(step)
}, 400_000)
