import { otherSide, type Side } from '@portal/model/chat'
import { collection as collections, doc } from '@portal/model/paths'
import {
  collection,
  doc as docRef,
  type DocumentSnapshot,
  type Firestore,
  limit,
  limitToLast,
  onSnapshot,
  orderBy,
  query,
  type Timestamp,
} from 'firebase/firestore'
import { commitTo } from '../tests/chat/client.ts'
import { messageWrites } from '../web/src/ui/files/outgoing-writes.ts'
import { update } from '../web/src/firebase/writes.ts'

/** Milliseconds since 1970 with fractions, the same clock in each thread of this process. */
export const now = (): number => performance.timeOrigin + performance.now()

/** Marks read what the other side has said. */
function markRead(firestore: Firestore, id: string, side: Side, snapshot: DocumentSnapshot): void {
  const last = snapshot.get('last') as { side: Side; at: Timestamp } | null
  if (last?.side !== otherSide(side) || Number(snapshot.get(`unread.${side}`)) === 0) return
  const at = last.at.toDate()
  const marks = update(doc.conversation(id), {
    [`readAt.${side}`]: at,
    [`deliveredAt.${side}`]: at,
    [`unread.${side}`]: 0,
  })
  // Refused when more has been said by now, which comes live and is marked then.
  commitTo(firestore, [marks]).catch(() => undefined)
}

/**
 * Listens to what an open thread listens to, and marks it read; resolves when each listener has
 * spoken. `heard` is called each time that a message of the other side appears.
 */
export function openThread(
  firestore: Firestore,
  id: string,
  side: Side,
  heard: (text: string) => void,
): Promise<unknown> {
  const messages = query(
    collection(firestore, collections.messages(id).path),
    orderBy('at', 'asc'),
    limitToLast(50),
  )
  const typing = query(collection(firestore, collections.typing(id).path), limit(10))
  const conversation = docRef(firestore, doc.conversation(id).path)
  return Promise.all([
    new Promise<void>((resolve, reject) =>
      onSnapshot(
        messages,
        (snapshot) => {
          resolve()
          for (const { type, doc: row } of snapshot.docChanges())
            if (type === 'added' && row.get('side') === otherSide(side))
              heard(String(row.get('text')))
        },
        reject,
      ),
    ),
    new Promise<void>((resolve, reject) => onSnapshot(typing, () => resolve(), reject)),
    new Promise<void>((resolve, reject) =>
      onSnapshot(
        conversation,
        (snapshot) => {
          resolve()
          markRead(firestore, id, side, snapshot)
        },
        reject,
      ),
    ),
  ])
}

/** Says something. What is refused does not arrive, which is counted there. */
export function say(
  firestore: Firestore,
  conversation: string,
  sender: string,
  side: Side,
  text: string,
): void {
  const id = `load-${crypto.randomUUID()}`
  const words = { text, attachments: [], card: null, replyTo: null }
  commitTo(firestore, messageWrites({ id, conversation, sender, side, ...words })).catch(
    () => undefined,
  )
}
