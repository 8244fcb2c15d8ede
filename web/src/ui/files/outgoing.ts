import { Failure } from '@portal/model/failure'
import { NotStorable } from '@portal/model/storable'
import { create } from 'zustand'
import { call } from '#firebase/call.ts'
import { isStored } from '#firebase/read.ts'
import { upload, type Upload, uploadType } from '#firebase/upload.ts'
import { commit } from '#firebase/write.ts'
import { showToast } from '#ui/toast.tsx'
import { rememberPicture } from './local-pictures.ts'
import { type Outgoing, pathOf, purposeOf, writesOf } from './outgoing-writes.ts'
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
  progress: Readonly<Record<string, number>>
}

export const useOutgoing = create<Outbox>()(() => ({ waiting: [], progress: {} }))

/** Tells this browser's other windows that something was added or has left. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('outgoing')

/** The server will not have it; `message` says why, where there is something to say. */
class Refused extends Error {}

/** Words that this page has given to Firestore and whose answer it awaits. */
const leaving = new Set<string>()

let running: { id: string; upload: Upload } | null = null
let following = ''

async function refresh(person: string, tellOthers = true): Promise<void> {
  const waiting = (await keptWaiting(person)).filter(({ message }) => !leaving.has(message.id))
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

/** What trying once more would not change. The server's reasons are many, its silences few. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Refused ||
  error instanceof NotStorable ||
  [
    'permission-denied',
    'invalid-argument',
    'failed-precondition',
    'not-found',
    'out-of-range',
  ].includes(codeOf(error))

/** Failures that another try may not meet. */
const isPassing = (error: unknown) =>
  !(error instanceof Failure) || error.code === 'internal' || error.code === 'too-many-requests'

/**
 * Asks where these files go, with all of a message in one question, however often the connection
 * breaks. A file with nowhere to go is there already.
 */
async function askFor(
  { message }: Waiting,
  files: ReadonlyMap<string, Blob>,
): Promise<ReadonlyMap<string, string | null>> {
  for (;;) {
    if (!isNow(message.sender)) throw new Error('signed out')
    while (!navigator.onLine) await pause(30_000)
    try {
      const answer = await call('openUploads', {
        purpose: purposeOf(message),
        files: [...files].map(([id, blob]) => ({ id, bytes: blob.size, type: uploadType(blob) })),
      })
      return new Map(answer.files.map(({ id, path }) => [id, path]))
    } catch (error) {
      if (isPassing(error)) await pause(5_000)
      else throw new Refused(error instanceof Failure ? error.message : '')
    }
  }
}

/** Stores one file at a path it was given, however often the connection breaks. */
async function store(waiting: Waiting, id: string, blob: Blob, path: string): Promise<void> {
  let at: string | null = path
  for (let refusals = 0; at !== null;) {
    if (!isNow(waiting.message.sender)) throw new Error('signed out')
    while (!navigator.onLine) await pause(30_000)
    const started = upload(at, blob, (sent) =>
      useOutgoing.setState(({ progress }) => ({ progress: { ...progress, [id]: sent } })),
    )
    running = { id: waiting.message.id, upload: started }
    try {
      return await started.done
    } catch (error) {
      if (codeOf(error) === 'storage/canceled') throw error
      running = null
      await pause(2_000)
      if (codeOf(error) !== 'storage/unauthorized') continue
      // Its ticket has run out, or it was stored by a page that was closed before it could write
      // that down.
      refusals += 1
      if (refusals > 5) throw new Refused()
      at = (await askFor(waiting, new Map([[id, blob]]))).get(id) ?? null
    } finally {
      running = null
    }
  }
}

/** Stores what is not stored yet of a message's files; returns the message as it stands then. */
async function storeAll(waiting: Waiting): Promise<Waiting> {
  const files = new Map<string, Blob>()
  for (const { id } of waiting.message.attachments) {
    if (waiting.stored.includes(id)) continue
    const blob = await waitingFile(id)
    if (!blob) throw new Refused()
    files.set(id, blob)
  }
  if (files.size === 0) return waiting
  const paths = await askFor(waiting, files)
  let at = waiting
  for (const [id, blob] of files) {
    const path = paths.get(id) ?? null
    if (path !== null) await store(at, id, blob, path)
    at = { ...at, stored: [...at.stored, id] }
    await noteWaiting(at)
  }
  return at
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
  const at = await storeAll(waiting)
  if (!(await isStillWaiting(message))) return
  // Sent by a page that was closed before it heard the answer.
  if (at.tried && (await isArrived(message))) return
  await noteWaiting({ ...at, tried: true })
  await send(message)
}

async function run(person: string): Promise<void> {
  for (;;) {
    const next = (await keptWaiting(person)).find(
      ({ refused, message }) => !refused && !leaving.has(message.id),
    )
    if (!next || !isNow(person)) return
    try {
      await deliver(next)
      await dropWaiting(next)
    } catch (error) {
      if (!isNow(person)) return
      if (error instanceof Refused && error.message) showToast(error.message)
      if (isRefusal(error)) await noteWaiting({ ...next, refused: true })
      else await pause(5_000)
    }
    await refresh(person)
  }
}

/** One window of a browser sends; the others wait until it closes. */
async function pump(person: string): Promise<void> {
  const { locks } = navigator as { locks?: LockManager | null }
  if (locks) await locks.request(`outgoing-${person}`, () => run(person))
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
    useOutgoing.setState({ waiting: [], progress: {} })
  }
}

/** Gives words to Firestore, which keeps them itself, and keeps them until its answer is known. */
async function sayAtOnce(item: Waiting): Promise<void> {
  const { id, sender } = item.message
  leaving.add(id)
  const kept = keepWaiting(item, new Map())
  try {
    await send(item.message)
    await kept
    await dropWaiting(item)
  } catch (error) {
    await kept
    await noteWaiting({ ...item, refused: isRefusal(error) })
  } finally {
    leaving.delete(id)
  }
  const { waiting } = useOutgoing.getState()
  if (waiting.some(({ message }) => message.id === id) || (await isStillWaiting(item.message)))
    await refresh(sender)
}

/**
 * Says something. It shows at once and leaves in order, also after a reload; words alone go straight
 * to Firestore. What is refused stays where it was said, for its sender to try again, to change or
 * to let go of; what was said after it goes out all the same.
 */
export async function say(message: Outgoing, files: ReadonlyMap<string, Blob>): Promise<void> {
  const { waiting } = useOutgoing.getState()
  // The order in which comments come is of no matter: what is not there cannot be answered.
  const inLine =
    'conversation' in message &&
    waitingIn(waiting, message.conversation).some(({ refused }) => !refused)
  const item = { message, at: Date.now(), stored: [], tried: false, refused: false }
  if (files.size === 0 && !inLine) return sayAtOnce({ ...item, tried: true })
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
