import { type BookingId, studioDesk } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** The entry of the bell that tells of a request. */
export const arrivalEntry = (booking: BookingId): string => `booking-arrived-${booking}`

/**
 * Takes the buttons from the entry of a request that is answered, wherever that was done. Returns
 * the write, to be made once everything is read.
 */
export async function noteAnswered(tx: Transaction, booking: BookingId, now: Date) {
  const entry = doc.bellEntry(studioDesk, arrivalEntry(booking))
  const told = await tx.findReadable(only(entry, 'readAt', 'answeredAt'))
  if (!told || told.answeredAt !== null) return () => undefined
  return () => tx.update(entry, { readAt: told.readAt ?? now, answeredAt: now })
}
