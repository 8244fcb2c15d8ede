import type { Booking } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import type { Actor } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** A booking for its client or Les; for anybody else it is `not-found`. */
export async function ownBooking(tx: Transaction, id: string, actor: Actor): Promise<Booking> {
  const booking = await tx.read(doc.booking(id))
  if (booking.client !== actor.person && actor.role !== 'admin') throw new Failure('not-found')
  return booking
}

/** The same, for what the client's partners may do as well. */
export async function sharedBooking(tx: Transaction, id: string, actor: Actor): Promise<Booking> {
  const booking = await tx.read(doc.booking(id))
  const isPartner = booking.partners.includes(actor.person ?? '')
  return isPartner ? booking : ownBooking(tx, id, actor)
}
