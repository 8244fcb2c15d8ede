import { stateOfChoosing } from '@portal/model/choosing'
import { isEnding } from '@portal/model/expiry'
import { studioDesk } from '@portal/model/ids'
import { type Letter, newestOnly } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { isReminder, stillDue } from './still-due.ts'

/** Whether the thread that a letter tells of has been read since. */
async function isRead(tx: Transaction, { link, to }: Letter): Promise<boolean> {
  const thread = await tx.find(doc.conversation(link.split('/').at(-1) ?? ''))
  return thread?.unread[to === studioDesk ? 'studio' : 'client'] === 0
}

/** Whether the gallery that a letter asks to choose in can be chosen in no more. */
async function isChosen(tx: Transaction, { link }: Letter, now: Date): Promise<boolean> {
  const gallery = await tx.find(doc.gallery(link.split('/').at(-1) ?? ''))
  return !gallery?.published || stateOfChoosing(gallery, now) !== 'open'
}

/** Whether a gallery is not about to end any more: its day has moved, or it has come. */
async function isStaying(tx: Transaction, { link }: Letter, now: Date): Promise<boolean> {
  const [gallery, studio] = await Promise.all([
    tx.find(doc.gallery(link.split('/').at(-1) ?? '')),
    tx.find(doc.studio()),
  ])
  if (!gallery?.published || gallery.expiresAt === null || !studio) return true
  return !isEnding(gallery.expiresAt, studio.zone, now)
}

/** Whether a letter that was held back is not worth sending any more. */
export async function isOutdated(
  tx: Transaction,
  id: string,
  letter: Letter,
  now: Date,
): Promise<boolean> {
  if (letter.notBefore === null) return false
  if (letter.kind === 'choose-soon') return isChosen(tx, letter, now)
  if (letter.kind === 'gallery-expires') return isStaying(tx, letter, now)
  if (isReminder(letter)) return (await stillDue(tx, letter)).length === 0
  if (!newestOnly.includes(letter.kind)) return false
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
