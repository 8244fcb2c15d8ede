import type { Booking } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { type Actor, signedIn } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** Whether a booking is somebody's own, or a partner's of its client. */
export const isOfClient = (
  { client, partners }: Pick<Booking, 'client' | 'partners'>,
  person: PersonId,
): boolean => client === person || partners.includes(person)

/** A booking for its client, the client's partners or Les; for anybody else it is `not-found`. */
export async function sharedBooking(tx: Transaction, id: string, actor: Actor): Promise<Booking> {
  const booking = await tx.read(doc.booking(id))
  if (!isOfClient(booking, signedIn(actor)) && actor.role !== 'admin')
    throw new Failure('not-found')
  return booking
}
