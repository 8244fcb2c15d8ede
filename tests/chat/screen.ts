import type { Conversation, Message, Side } from '@portal/model/chat'
import { collection, doc } from '@portal/model/paths'
import {
  collection as collectionRef,
  doc as docRef,
  type Firestore,
  limitToLast,
  onSnapshot,
  orderBy,
  query,
  type Timestamp,
} from 'firebase/firestore'
import { watchMarks } from './marks.ts'

/** A record as Firestore hands it out. */
type Stored<Value> = {
  [Key in keyof Value]: Value[Key] extends Date | null
    ? Timestamp | Extract<Value[Key], null>
    : Value[Key] extends object | null
      ? Stored<Value[Key]>
      : Value[Key]
}
export type StoredConversation = Stored<Conversation>
export type StoredMessage = Stored<Message>

/** One conversation as a side sees it, with the listeners that the thread's screen has. */
export function openScreen(id: string, side: Side, fault: (words: string) => void) {
  const sawMarks = watchMarks(side, fault)
  let conversation: StoredConversation | null = null
  let thread: { id: string; text: string }[] = []
  let isSettled = { conversation: false, thread: false }
  let stops: (() => void)[] = []
  let changed = () => {}

  const stop = () => {
    for (const end of stops) end()
    stops = []
  }

  /** Follows the conversation with an SDK instead of the one before. */
  function follow(firestore: Firestore): void {
    stop()
    isSettled = { conversation: false, thread: false }
    const broken = (error: unknown) => fault(`a listener broke off: ${String(error)}`)
    const newest = query(
      collectionRef(firestore, collection.messages(id).path),
      orderBy('at', 'asc'),
      limitToLast(50),
    )
    stops = [
      onSnapshot(
        docRef(firestore, doc.conversation(id).path),
        { includeMetadataChanges: true },
        (snapshot) => {
          const { fromCache, hasPendingWrites } = snapshot.metadata
          isSettled.conversation = !fromCache && !hasPendingWrites
          const data = snapshot.data({ serverTimestamps: 'estimate' })
          if (data) {
            conversation = data as StoredConversation
            sawMarks(conversation, hasPendingWrites)
          }
          changed()
        },
        broken,
      ),
      onSnapshot(
        newest,
        { includeMetadataChanges: true },
        (snapshot) => {
          const { fromCache, hasPendingWrites } = snapshot.metadata
          isSettled.thread = !fromCache && !hasPendingWrites
          thread = snapshot.docs.map((row) => ({ id: row.id, text: String(row.get('text')) }))
          changed()
        },
        broken,
      ),
    ]
  }

  return {
    follow,
    stop,
    thread: () => thread,
    conversation: () => conversation,
    /** Resolves when all of it is the server's word and `is` holds; also when `ms` have passed. */
    shows: (is: () => boolean, ms: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms)
        changed = () => {
          if (!isSettled.conversation || !isSettled.thread || !is()) return
          clearTimeout(timer)
          changed = () => {}
          resolve()
        }
        changed()
      }),
  }
}
