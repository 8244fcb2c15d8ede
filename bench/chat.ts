import { doc } from '@portal/model/paths'
import { aConversation } from '@portal/model/examples'
import {
  collection,
  doc as docRef,
  type Firestore,
  limitToLast,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  terminate,
} from 'firebase/firestore'
import type { Admin } from '../local/src/demo/admin.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { commitTo, signInDevice } from '../tests/chat/client.ts'
import { messageWrites } from '../web/src/ui/files/outgoing-writes.ts'
import { atMost, type BenchRow, median, percentile, shown } from './row.ts'

const threads = 50
const perSecond = 20
/**
 * A round is short, and there are many: what else the machine does hits both ways alike, and a round
 * in which it hit one is not the median.
 */
const messages = 50
const rounds = 11

/** Our way: the message with its conversation's summary in one batch, under the rules. */
const sendOurs = (firestore: Firestore, conversation: string, id: string): Promise<void> =>
  commitTo(
    firestore,
    messageWrites({
      id,
      conversation,
      sender: 'bench-les',
      side: 'studio',
      text: 'The light is best after six.',
      attachments: [],
      card: null,
      replyTo: null,
    }),
  )

/** The bare way: one document, one listener. */
const sendBare = (firestore: Firestore, conversation: string): Promise<void> =>
  setDoc(docRef(firestore, `conversations/${conversation}/typing/bench-les`), {
    side: 'studio',
    at: serverTimestamp(),
  })

/** Milliseconds from sending to the other side's listener, for each message. */
async function latencies(
  send: (conversation: string, id: string) => Promise<void>,
  arrivals: Map<string, (id: string | null) => void>,
): Promise<number[]> {
  const taken: number[] = []
  const begun = performance.now()
  const settled: Promise<void>[] = []
  for (let index = 0; index < messages; index += 1) {
    const due = begun + (index * 1_000) / perSecond
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    const conversation = `bench-client-${index % threads}`
    const id = `bench-message-${String(Math.random()).slice(2, 14)}`
    const sent = performance.now()
    settled.push(
      new Promise<void>((resolve) => {
        arrivals.set(conversation, (arrived) => {
          if (arrived !== null && arrived !== id) return
          taken.push(performance.now() - sent)
          arrivals.delete(conversation)
          resolve()
        })
      }),
      send(conversation, id),
    )
  }
  await Promise.all(settled)
  return taken
}

/**
 * Chat latency from one SDK client to others at 20 messages a second over 50 threads, our batch
 * under our rules against the smallest write there is, in turn so that noise hits both.
 */
export async function chatLatency(instance: Instance, admin: Admin): Promise<BenchRow[]> {
  const ids = Array.from({ length: threads }, (_, index) => `bench-client-${index}`)
  for (const id of ids) await admin.write(doc.conversation(id), aConversation({ client: id }))
  const open = async (person: string) =>
    (await signInDevice(instance, admin, person, person, 'admin')).open()
  const sender = await open('bench-les')
  const receiver = await open('bench-other-les')
  const ours = new Map<string, (id: string | null) => void>()
  const bare = new Map<string, (id: string | null) => void>()
  const stops: (() => void)[] = []
  await Promise.all(
    ids.flatMap((id) => [
      new Promise<void>((resolve) => {
        const last = query(
          collection(receiver, `conversations/${id}/messages`),
          orderBy('at', 'asc'),
          limitToLast(50),
        )
        stops.push(
          onSnapshot(last, (snapshot) => {
            resolve()
            for (const change of snapshot.docChanges()) ours.get(id)?.(change.doc.id)
          }),
        )
      }),
      new Promise<void>((resolve) => {
        stops.push(
          onSnapshot(docRef(receiver, `conversations/${id}/typing/bench-les`), (snapshot) => {
            resolve()
            if (snapshot.exists()) bare.get(id)?.(null)
          }),
        )
      }),
    ]),
  )
  const counted: Record<'ours' | 'bare', number[][]> = { ours: [], bare: [] }
  const ways = {
    bare: () => latencies((conversation) => sendBare(sender, conversation), bare),
    ours: () => latencies((conversation, id) => sendOurs(sender, conversation, id), ours),
  }
  for (let round = 0; round < rounds; round += 1) {
    // Each way is first in every second round.
    const order = round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)
    for (const way of order) {
      const taken = await ways[way]()
      // The first round warms both ways and is not counted.
      if (round > 0) counted[way].push(taken)
    }
  }
  for (const stop of stops) stop()
  // Their connections would keep the program from ending.
  await Promise.all([terminate(sender), terminate(receiver)])
  const taken = (way: 'ours' | 'bare', fraction: number) =>
    percentile(counted[way].flat(), fraction)
  return [
    atMost(
      'chat: p95 send → other side, against the bare SDK',
      median(
        counted.ours.map(
          (ours, round) => percentile(ours, 0.95) / percentile(counted.bare[round] ?? [], 0.95),
        ),
      ),
      '×',
      1.3,
    ),
    shown('chat: p50 send → other side', taken('ours', 0.5), 'ms'),
    atMost('chat: p95 send → other side', taken('ours', 0.95), 'ms', 100),
    shown('chat: p99 send → other side', taken('ours', 0.99), 'ms'),
    shown('chat: p95 of the bare SDK', taken('bare', 0.95), 'ms'),
    shown('chat: p50 of the bare SDK', taken('bare', 0.5), 'ms'),
  ]
}
