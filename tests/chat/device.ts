import { randomUUID } from 'node:crypto'
import { otherSide, type Side } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import {
  disableNetwork,
  doc as docRef,
  enableNetwork,
  type Firestore,
  type FirestoreError,
  getDocFromServer,
  terminate,
} from 'firebase/firestore'
import { newMessageId } from '../../web/src/features/chat/message-id.ts'
import { messageWrites, type OutgoingMessage } from '../../web/src/ui/files/outgoing-writes.ts'
import { update } from '../../web/src/firebase/writes.ts'
import { type Client, commitTo } from './client.ts'
import { openScreen } from './screen.ts'

/** How often something happened, so that a test can tell that it did. */
export interface Tally {
  said: number
  /** Said once more by an SDK that knows nothing of the first time. */
  saidAfterReopening: number
  /** Refused because it was there already, although it was said once: the answer had been lost. */
  answersLost: number
  /** Refused because it was there already, and was said more than once. */
  repeatsRefused: number
  marksRefused: number
}

/** The server was not there to be asked. */
const isGone = (error: unknown) =>
  ['unavailable', 'cancelled', 'aborted'].includes((error as { code?: string }).code ?? '')

/**
 * A window on one conversation at a time, doing what the web app does there. What it has to say
 * outlives its SDK, as the app's outgoing queue does; everything else is lost when it is reopened.
 */
export function openDevice(client: Client, side: Side, tally: Tally) {
  let firestore: Firestore = client.open()
  let isOnline = true
  let id = ''
  /** Every message of this conversation, with how often it was said. */
  let said = new Map<OutgoingMessage, number>()
  let waiting: OutgoingMessage[] = []
  let underway: Promise<void>[] = []
  let faults: string[] = []
  const fault = (words: string) => void faults.push(words)
  let screen = openScreen(id, side, fault)

  const isStored = async (message: OutgoingMessage): Promise<boolean> =>
    (await getDocFromServer(docRef(firestore, doc.message(id, message.id).path))).exists()

  async function deliver(message: OutgoingMessage): Promise<void> {
    const sdk = firestore
    said.set(message, (said.get(message) ?? 0) + 1)
    try {
      await commitTo(sdk, messageWrites(message))
    } catch (error) {
      if (sdk !== firestore || isGone(error)) return
      try {
        if (!(await isStored(message))) fault(`“${message.text}” was refused: ${String(error)}`)
        else if ((said.get(message) ?? 0) > 1) tally.repeatsRefused += 1
        else tally.answersLost += 1
      } catch (unanswered) {
        // Stays waiting until somebody can be asked.
        if (isGone(unanswered)) return
        throw unanswered
      }
    }
    if (sdk === firestore) waiting = waiting.filter((other) => other !== message)
  }
  const send = (message: OutgoingMessage) => underway.push(deliver(message))

  /** A mark may be refused: another window was faster, or it was no time to mark. */
  function mark(fields: Record<string, Date | number>): void {
    const sdk = firestore
    const marking = commitTo(sdk, [update(doc.conversation(id), fields)])
    underway.push(
      marking.catch((error: FirestoreError) => {
        if (error.code === 'permission-denied') tally.marksRefused += 1
        else if (sdk === firestore && !isGone(error)) fault(`a mark: ${error.message}`)
      }),
    )
  }
  const markReadTo = (at: Date) =>
    mark({ [`readAt.${side}`]: at, [`deliveredAt.${side}`]: at, [`unread.${side}`]: 0 })
  /** When the other side said the last words; null when this side did, or nobody. */
  const theirLast = (): Date | null => {
    const last = screen.conversation()?.last
    return last?.side === otherSide(side) ? last.at.toDate() : null
  }

  async function goOnline(): Promise<void> {
    // The SDK opens its streams a second time when it is told what it knows, and then fails.
    if (!isOnline) await enableNetwork(firestore)
    isOnline = true
  }

  return {
    side,
    /** Opens a conversation; what was known of the one before is forgotten. */
    open(next: string): void {
      id = next
      said = new Map()
      waiting = []
      underway = []
      faults = []
      screen = openScreen(id, side, fault)
      screen.follow(firestore)
    },
    /** Says something that nobody has said before. */
    say(): void {
      const outgoing: OutgoingMessage = {
        id: newMessageId(),
        conversation: id,
        sender: client.person,
        side,
        text: `${side} ${said.size + 1} (${randomUUID()})`,
        attachments: [],
        card: null,
        replyTo: null,
      }
      tally.said += 1
      waiting.push(outgoing)
      send(outgoing)
    },
    /** Says one of one's own messages once more, under the id it has. */
    sayAgain(which: number): void {
      const message = [...said.keys()].at(which % said.size)
      if (message) send(message)
    },
    async goOffline(): Promise<void> {
      isOnline = false
      await disableNetwork(firestore)
    },
    goOnline,
    /** Ends the SDK with all it had in memory; a new one says what had not been confirmed. */
    async reopen(): Promise<void> {
      screen.stop()
      underway = []
      await terminate(firestore)
      firestore = client.open()
      isOnline = true
      screen.follow(firestore)
      tally.saidAfterReopening += waiting.length
      for (const message of waiting) send(message)
    },
    markDelivered(): void {
      const at = theirLast()
      if (at) mark({ [`deliveredAt.${side}`]: at })
    },
    markRead(): void {
      const at = theirLast()
      if (at) markReadTo(at)
    },
    /** Marks up to a time (ms) before or after what was said last, as a wrong clock would. */
    markWrongly(by: number): void {
      const at = new Date((screen.conversation()?.last?.at.toMillis() ?? Date.now()) + by)
      markReadTo(at)
      mark({ [`deliveredAt.${side}`]: at })
    },
    /** Goes online and returns when everything said is on the server and every mark was answered. */
    async settle(): Promise<void> {
      await goOnline()
      for (;;) {
        const begun = underway
        underway = []
        await Promise.all(begun)
        if (underway.length > 0) continue
        if (waiting.length === 0 || faults.length > 0) return
        for (const message of waiting) send(message)
      }
    },
    leave: () => screen.stop(),
    close: () => terminate(firestore),
    screen: () => screen,
    /** Everything said here, in the order it was written. */
    said: (): readonly OutgoingMessage[] => [...said.keys()],
    faults: (): readonly string[] => faults,
  }
}

export type Device = ReturnType<typeof openDevice>
