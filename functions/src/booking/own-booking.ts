import type { Booking } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import type { Actor } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** A booking for its client, the client's partners or Les; for anybody else it is `not-found`. */
export async function ownBooking(tx: Transaction, id: string, actor: Actor): Promise<Booking> {
  const booking = await tx.read(doc.booking(id))
  const own = [booking.client, ...booking.partners]
  if (!own.includes(actor.person ?? '') && actor.role !== 'admin') throw new Failure('not-found')
  return booking
}
