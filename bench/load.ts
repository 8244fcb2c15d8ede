import { terminate } from 'firebase/firestore'
import { Worker } from 'node:worker_threads'
import type { Admin } from '../local/src/demo/admin.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { signInDevice } from '../tests/chat/client.ts'
import type { Clients, Order, Report } from './load-clients.ts'
import { now, openThread, say } from './load-thread.ts'
import { atMost, type BenchRow, percentile, shown } from './row.ts'

const clients = 100
/**
 * The SDKs of one thread share one HTTP/2 connection, which carries at most 200 streams; each has
 * two, and the ones above wait until others are idle. Browsers have a connection of their own.
 */
const clientsPerWorker = 25
const perSecond = 10
/** How long (s) the messages keep coming. */
const duration = 300
/** A message that has not arrived so long (ms) after the last one was sent is lost. */
const patienceMs = 20_000
const les = 'load-les'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Clients with their thread open, in a thread of their own. */
async function openClients(
  given: Clients,
  heard: (text: string, at: number) => void,
): Promise<{ tell: (order: Order) => void; ended: Promise<void> }> {
  const worker = new Worker(new URL('./load-clients.ts', import.meta.url), { workerData: given })
  const ended = Promise.withResolvers<void>()
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (report: Report) => {
      if (report === 'ready') resolve()
      else if (report === 'ended') ended.resolve()
      else heard(report.heard, report.at)
    })
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  return { tell: (order) => worker.postMessage(order), ended: ended.promise }
}

/**
 * A hundred clients with their thread open and Les with all of them, each with an SDK of its own,
 * for five minutes: what was sent by either side against what the other side's listener got.
 */
export async function chatLoad(
  instance: Instance,
  admin: Admin,
  seconds = duration,
): Promise<BenchRow[]> {
  const arrivals = new Map<string, number[]>()
  const heard = (text: string, at: number) => {
    arrivals.set(text, [...(arrivals.get(text) ?? []), at])
  }
  const ids = Array.from({ length: clients }, (_, index) => `load-client-${index}`)
  const groups = Array.from({ length: clients / clientsPerWorker }, (_, index) =>
    ids.slice(index * clientsPerWorker, (index + 1) * clientsPerWorker),
  )
  const workers = await Promise.all(
    groups.map((group) => openClients({ instance, ids: group }, heard)),
  )
  const desk = (await signInDevice(instance, admin, les, les, 'admin')).open()
  for (const id of ids) await openThread(desk, id, 'studio', (text) => heard(text, now()))

  const sent = new Map<string, number>()
  const begun = performance.now()
  for (let index = 0; index < seconds * perSecond; index += 1) {
    await pause(Math.max(0, begun + (index * 1_000) / perSecond - performance.now()))
    const text = `Message ${index}`
    const who = index % clients
    const id = `load-client-${who}`
    sent.set(text, now())
    // Neighbours take turns: at each time half of what is said comes from Les.
    if ((who + Math.floor(index / clients)) % 2 === 0) say(desk, id, les, 'studio', text)
    else workers[Math.floor(who / clientsPerWorker)]?.tell({ say: text, by: id })
  }
  const lost = () => [...sent.keys()].filter((text) => !arrivals.has(text)).length
  for (const until = now() + patienceMs; now() < until && lost() > 0;) await pause(100)
  // A second copy would come after the first.
  await pause(2_000)
  const rows = [...arrivals]
  for (const { tell } of workers) tell('end')
  await Promise.all([terminate(desk), ...workers.map(({ ended }) => ended)])

  const name = `load, ${clients} clients listening for ${seconds} s:`
  const doubled = rows.reduce((sum, [, times]) => sum + times.length - 1, 0)
  const taken = rows.map(([text, [at]]) => (at ?? 0) - (sent.get(text) ?? 0))
  return [
    shown(`${name} delivered`, rows.length, 'messages'),
    atMost(`${name} lost`, sent.size - rows.length, 'messages', 0),
    atMost(`${name} doubled`, doubled, 'messages', 0),
    shown(`${name} p95 send → other side`, percentile(taken, 0.95), 'ms'),
    shown(`${name} slowest`, Math.max(...taken), 'ms'),
  ]
}
