import { type Letter, newestOnly } from '@portal/model/notice'
import { studioDesk } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** Whether the thread that a letter tells of has been read since. */
async function isRead(tx: Transaction, { link, to }: Letter): Promise<boolean> {
  const thread = await tx.find(doc.conversation(link.split('/').at(-1) ?? ''))
  return thread?.unread[to === studioDesk ? 'studio' : 'client'] === 0
}

/** Whether a letter that was held back is not worth ringing for any more. */
export async function isOutdated(tx: Transaction, id: string, letter: Letter): Promise<boolean> {
  if (letter.notBefore === null || !newestOnly.includes(letter.kind)) return false
  if (letter.kind === 'message-arrived' && (await isRead(tx, letter))) return true
  const others = await tx.list(collection.outbox(), (letters) =>
    letters
      .where('to', '==', letter.to)
      .where('kind', '==', letter.kind)
      .where('channel', '==', letter.channel)
      .where('state', '==', 'waiting'),
  )
  return others.some(
    (other) =>
      other.id !== id &&
      other.value.link === letter.link &&
      other.value.createdAt > letter.createdAt,
  )
}
