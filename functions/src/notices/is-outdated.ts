import { formatDay } from '@portal/model/calendar'
import { stateOfChoosing } from '@portal/model/choosing'
import { isEnding } from '@portal/model/expiry'
import { studioDesk } from '@portal/model/ids'
import { mayAct } from '@portal/model/invoice'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import { type Letter, newestOnly, type NoticeKind } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** Whether the thread that a letter tells of has been read since. */
async function isRead(tx: Transaction, { link, to }: Letter): Promise<boolean> {
  const thread = await tx.find(doc.conversation(link.split('/').at(-1) ?? ''))
  return thread?.unread[to === studioDesk ? 'studio' : 'client'] === 0
}

const remindersOfPayment: readonly NoticeKind[] = ['payment-soon', 'payment-due', 'payment-overdue']

/** Whether something is still to be paid on an invoice that is due on that day. */
async function isStillDue(tx: Transaction, id: string, due: string | undefined): Promise<boolean> {
  const invoice = await tx.find(doc.invoice(id))
  if (!invoice || !mayAct(invoice, 'remind') || invoice.processing > 0) return false
  return invoice.instalments.some((part) => isOpenInstalment(part) && formatDay(part.due) === due)
}

/**
 * Whether something that a letter asks for was paid, or is due on another day, since it was written.
 * Of several invoices one is enough, because the letter names a sum of them all.
 */
async function isPaid(tx: Transaction, { link, data }: Letter): Promise<boolean> {
  const ids = data['invoices']?.split(' ') ?? [link.split('/').at(-1) ?? '']
  const due = await Promise.all(ids.map((id) => isStillDue(tx, id, data['due'])))
  return due.includes(false)
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
  if (remindersOfPayment.includes(letter.kind)) return isPaid(tx, letter)
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
