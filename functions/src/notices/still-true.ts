import type { NoticeDelivery, NoticeKind } from '@portal/model/notice'
import { collection } from '@portal/model/paths'
import type { Row, Transaction } from '#platform/firestore'

/**
 * What of a delivery that was held back still holds when its time has come, as the domain knows
 * whose notice it is: returns the delivery as it goes out now, or null when nobody wants it any
 * more.
 */
export type StillTrue = (
  tx: Transaction,
  delivery: Row<NoticeDelivery>,
  now: Date,
) => Promise<NoticeDelivery | null>

/** It for every kind of notice: each domain says it of its own. */
export type EachStillTrue = Readonly<Record<NoticeKind, StillTrue>>

/** A notice tells of what has happened: however late, it goes out as it was written. */
export const asWritten: StillTrue = (_tx, { value }) => Promise.resolve(value)

/** Of the deliveries that lead a person to one place, the newest alone. */
export const newestAlone: StillTrue = async (tx, { id, value }) => {
  const others = await tx.list(collection.outbox(), (deliveries) =>
    deliveries
      .where('to', '==', value.to)
      .where('kind', '==', value.kind)
      .where('channel', '==', value.channel)
      .where('state', '==', 'waiting'),
  )
  const isOld = others.some(
    (other) =>
      other.id !== id && other.value.link === value.link && other.value.createdAt > value.createdAt,
  )
  return isOld ? null : value
}
