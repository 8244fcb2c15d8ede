import { studioDesk } from '@portal/model/ids'
import type { NoticeDelivery, NoticeKind } from '@portal/model/notice'
import { whenToSend } from '@portal/model/notice-preferences'
import { doc, only } from '@portal/model/paths'
import { transaction, type Transaction } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import type { EachStillTrue } from './still-true.ts'
import { tasks } from '../tasks.ts'

/** How long (ms) a worker may take before another one may try. */
export const leaseMs = 60_000

function isFree({ state, notBefore, leaseUntil }: NoticeDelivery, now: Date): boolean {
  if (state === 'waiting') return notBefore === null || notBefore <= now
  return state === 'sending' && (leaseUntil === null || leaseUntil <= now)
}

/** What concerns a client is told to partners, and this to vendors. */
const toVendors: readonly NoticeKind[] = ['photographs-released', 'released-zip-ready']

/** A member hears of what is a client's for as long as the client shares it. */
async function mayStillHear(
  tx: Transaction,
  { kind, to, about }: NoticeDelivery,
): Promise<boolean> {
  const { client } = about
  if (client === undefined || to === null || to === client || to === studioDesk) return true
  const membership = await tx.findReadable(only(doc.membership(to, client), 'role'))
  return membership?.role === (toVendors.includes(kind) ? 'vendor' : 'partner')
}

/**
 * Takes a delivery for this worker. Null when it is done, another worker has it, nobody wants it
 * (it is dropped) or it must wait: a digest gathers the mails, the others get a task for their
 * time.
 */
export async function takeDelivery(
  id: string,
  stillTrue: EachStillTrue,
  now: Date,
): Promise<NoticeDelivery | null> {
  const path = doc.letter(id)
  const taken = await transaction(async (tx) => {
    const delivery = await tx.find(path)
    if (!delivery || !isFree(delivery, now)) return null
    const edits = await tx.find(doc.noticeEdits())
    const preferences = delivery.to ? await tx.find(doc.noticePreferences(delivery.to)) : null
    const current =
      delivery.notBefore === null
        ? delivery
        : await stillTrue[delivery.kind](tx, { id, value: delivery }, now)
    const isUnwanted =
      current === null || !(await mayStillHear(tx, delivery)) || edits?.off.includes(delivery.kind)
    const when = isUnwanted ? 'never' : whenToSend(delivery, preferences, now)
    const change: Partial<NoticeDelivery> =
      when === 'now'
        ? {
            state: 'sending',
            attempts: delivery.attempts + 1,
            leaseUntil: new Date(now.getTime() + leaseMs),
            notBefore: null,
          }
        : when === 'never'
          ? { state: 'dropped', leaseUntil: null, notBefore: null }
          : { state: 'waiting', leaseUntil: null, notBefore: when }
    const next: NoticeDelivery = { ...(current ?? delivery), ...change }
    tx.write(path, next)
    return next
  })
  if (taken?.state === 'sending') return taken
  if (taken?.notBefore && taken.channel !== 'mail') {
    const seconds = Math.ceil((taken.notBefore.getTime() - now.getTime()) / 1_000)
    await enqueue(tasks.deliverLater, { id }, `later-${id}-${taken.notBefore.getTime()}`, seconds)
  }
  return null
}
