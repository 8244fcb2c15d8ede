import { stateOfChoosing } from '@portal/model/choosing'
import { isEnding } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import { studioDesk } from '@portal/model/ids'
import { type Letter, newestOnly } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { idsIn, routes } from '@portal/model/routes'
import type { Transaction } from '#platform/firestore'
import { isReminder, stillDue } from './still-due.ts'

/** Whether the thread that a letter tells of has been read since. */
async function isRead(tx: Transaction, { link, to }: Letter): Promise<boolean> {
  const [conversation] = idsIn([routes.portal.chat, routes.desk.chat], link) ?? []
  const thread = conversation ? await tx.find(doc.conversation(conversation)) : null
  return thread?.unread[to === studioDesk ? 'studio' : 'client'] === 0
}

/** The gallery that a letter leads its client to. */
async function galleryOf(tx: Transaction, { link }: Letter): Promise<Gallery | null> {
  const [gallery] = idsIn([routes.portal.gallery], link) ?? []
  return gallery ? tx.find(doc.gallery(gallery)) : null
}

/** Whether the gallery that a letter asks to choose in can be chosen in no more. */
async function isChosen(tx: Transaction, letter: Letter, now: Date): Promise<boolean> {
  const gallery = await galleryOf(tx, letter)
  return !gallery?.published || stateOfChoosing(gallery, now) !== 'open'
}

/** Whether a gallery is not about to end any more: its day has moved, or it has come. */
async function isStaying(tx: Transaction, letter: Letter, now: Date): Promise<boolean> {
  const [gallery, studio] = await Promise.all([galleryOf(tx, letter), tx.find(doc.studio())])
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
