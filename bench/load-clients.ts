import { aConversation } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { type Firestore, terminate } from 'firebase/firestore'
import { parentPort, workerData } from 'node:worker_threads'
import { openAdmin } from '../local/src/demo/admin.ts'
import type { Instance } from '../local/src/platform/instance.ts'
import { signInDevice } from '../tests/chat/client.ts'
import { now, openThread, say } from './load-thread.ts'

/** What a worker is given: the clients that it is. */
export interface Clients {
  instance: Instance
  ids: readonly string[]
}
/** What it is told to do. */
export type Order = { say: string; by: string } | 'end'
/** What it tells; `at` in milliseconds since 1970. */
export type Report = 'ready' | 'ended' | { heard: string; at: number }

const port = parentPort
if (!port) throw new Error('load-clients.ts is the worker of load.ts')
const { instance, ids } = workerData as Clients
const report = (words: Report) => port.postMessage(words)

const admin = openAdmin(instance)
const opened = new Map<string, Firestore>()
for (const id of ids) {
  await admin.write(doc.conversation(id), aConversation({ client: id }))
  const firestore = (await signInDevice(instance, admin, id, id, 'client')).open()
  await openThread(firestore, id, 'client', (heard) => report({ heard, at: now() }))
  opened.set(id, firestore)
}
await admin.close()
port.on('message', (order: Order) => {
  if (order === 'end')
    void Promise.all([...opened.values()].map(terminate)).then(() => {
      report('ended')
      port.close()
    })
  else {
    const firestore = opened.get(order.by)
    if (firestore) say(firestore, order.by, order.by, 'client', order.say)
  }
})
report('ready')
