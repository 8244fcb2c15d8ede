import { isWaiting } from '@portal/model/booking'
import type { Offer } from '@portal/model/offer'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** Whether an offer still holds its date: in time, and for somebody who is still waiting. */
export async function isHolding(tx: Transaction, offer: Offer | null, now: Date): Promise<boolean> {
  if (!offer || offer.until <= now) return false
  const booking = await tx.find(doc.booking(offer.booking))
  return booking !== null && isWaiting(booking.status)
}
