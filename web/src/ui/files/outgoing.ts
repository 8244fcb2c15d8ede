import { doc, file as paths } from '@portal/model/paths'
import { create } from 'zustand'
import { isStored } from '#firebase/read.ts'
import { upload, type Upload } from '#firebase/upload.ts'
import { commit } from '#firebase/write.ts'
import { rememberPicture } from './local-pictures.ts'
import { holderOf, type Outgoing, pathOf, writesOf } from './outgoing-writes.ts'
import {
  dropWaiting,
  keepWaiting,
  keptWaiting,
  noteWaiting,
  type Waiting,
  waitingFile,
  waitingIn,
} from './outgoing-store.ts'

/** What waits in this browser, and how much (0 … 1) of each file is stored. */
interface Outbox {
  waiting: readonly Waiting[]
  shares: Readonly<Record<string, number>>
}

export const useOutgoing = create<Outbox>()(() => ({ waiting: [], shares: {} }))

/** Tells this browser's other windows that something was added or has left. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('outgoing')

class Refused extends Error {}

let running: { id: string; upload: Upload } | null = null
let following = ''

async function refresh(person: string, tellOthers = true): Promise<void> {
  const waiting = await keptWaiting(person)
  for (const { message } of waiting)
    for (const { id, size } of message.attachments) {
      const blob = size && (await waitingFile(id))
      if (blob) rememberPicture(id, blob)
    }
  useOutgoing.setState({ waiting })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
  if (tellOthers) channel?.postMessage('changed')
}

/** Until there is a connection again, or it is worth looking anyway (ms). */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
  })

const isNow = (person: string) => following === person
const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Stores one file, however often the connection breaks. */
async function store(waiting: Waiting, id: string, name: string): Promise<void> {
  const { sender } = waiting.message
  const holder = holderOf(waiting.message)
  const blob = await waitingFile(id)
  if (!blob) throw new Refused()
  for (let refusals = 0; ;) {
    if (!isNow(sender)) throw new Error('signed out')
    while (!navigator.onLine) await pause(30_000)
    const path = paths.uploadedAttachment(sender, holder, id, name)
    const started = upload(path, blob, (share) =>
      useOutgoing.setState(({ shares }) => ({ shares: { ...shares, [id]: share } })),
    )
    running = { id: waiting.message.id, upload: started }
    try {
      return await started.done
    } catch (error) {
      if (codeOf(error) === 'storage/canceled') throw error
      // Stored by a page that was closed before it could write it down: the pipeline has it, or
      // is about to take it away.
      if (codeOf(error) === 'storage/unauthorized') {
        if (await isStored(doc.attachment(holder, id)).catch(() => false)) return
        refusals += 1
        if (refusals > 5) throw new Refused()
      }
      await pause(2_000)
    } finally {
      running = null
    }
  }
}

/** Its sender may have let go of it meanwhile, also in another window. */
const isStillWaiting = async ({ sender, id }: Outgoing) =>
  (await keptWaiting(sender)).some(({ message }) => message.id === id)

const isArrived = (said: Outgoing) => isStored(pathOf(said))

/**
 * Sends it once: when its answer is lost it is sent again, and the rules refuse the second,
 * which must not look like a failure.
 */
async function send(message: Outgoing): Promise<void> {
  try {
    await commit(...writesOf(message))
  } catch (error) {
    if (!(await isArrived(message).catch(() => false))) throw error
  }
}

async function deliver(waiting: Waiting): Promise<void> {
  const { message } = waiting
  let at = waiting
  for (const { id, name } of message.attachments) {
    if (at.stored.includes(id)) continue
    await store(at, id, name)
    at = { ...at, stored: [...at.stored, id] }
    await noteWaiting(at)
  }
  if (!(await isStillWaiting(message))) return
  // Sent by a page that was closed before it heard the answer.
  if (at.tried && (await isArrived(message))) return
  await noteWaiting({ ...at, tried: true })
  await send(message)
}

async function run(person: string): Promise<void> {
  for (;;) {
    const next = (await keptWaiting(person)).find(({ refused }) => !refused)
    if (!next || !isNow(person)) return
    try {
      await deliver(next)
      await dropWaiting(next)
    } catch (error) {
      if (!isNow(person)) return
      if (error instanceof Refused || codeOf(error) === 'permission-denied')
        await noteWaiting({ ...next, refused: true })
      else await pause(5_000)
    }
    await refresh(person)
  }
}

/** One window of a browser sends; the others wait until it closes. */
async function pump(person: string): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(`outgoing-${person}`, () => run(person))
  else await run(person)
}

/** Goes on with what a person has not sent yet from this browser; returns a way to stop. */
export function resumeOutgoing(person: string): () => void {
  following = person
  const changed = async () => {
    await refresh(person, false)
    const { waiting } = useOutgoing.getState()
    if (running && !waiting.some(({ message }) => message.id === running?.id))
      running.upload.cancel()
  }
  const onMessage = () => void changed()
  channel?.addEventListener('message', onMessage)
  void refresh(person).then(() => pump(person))
  return () => {
    following = ''
    running?.upload.cancel()
    channel?.removeEventListener('message', onMessage)
    useOutgoing.setState({ waiting: [], shares: {} })
  }
}

/**
 * Says something. It shows at once and leaves in order, also after a reload; words alone go straight
 * to Firestore, which keeps them itself. Rejects when the rules refuse them.
 */
export async function say(message: Outgoing, files: ReadonlyMap<string, Blob>): Promise<void> {
  const { waiting } = useOutgoing.getState()
  // The order in which comments come is of no matter: what is not there cannot be answered.
  const inLine = 'conversation' in message && waitingIn(waiting, message.conversation).length > 0
  if (files.size === 0 && !inLine) return send(message)
  const item = { message, at: Date.now(), stored: [], tried: false, refused: false }
  // On screen and in line at once: what is said next must not overtake it.
  useOutgoing.setState(({ waiting }) => ({ waiting: [...waiting, item] }))
  await keepWaiting(item, files)
  await refresh(message.sender)
  void pump(message.sender)
}

/** Sends a refused message once more. */
export async function sayAgain(waiting: Waiting): Promise<void> {
  await noteWaiting({ ...waiting, refused: false })
  await refresh(waiting.message.sender)
  void pump(waiting.message.sender)
}

/** Lets go of a message that has not left. */
export async function unsay(waiting: Waiting): Promise<void> {
  await dropWaiting(waiting)
  if (running?.id === waiting.message.id) running.upload.cancel()
  await refresh(waiting.message.sender)
}
