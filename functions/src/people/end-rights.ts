import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * An account is not Les's any more. What opens the desk without asking who comes ends with it: the
 * address of the calendar, which whoever leaves may have kept. Who stays makes a new one.
 */
export const leaveDesk = (tx: Transaction): void => tx.delete(doc.calendarFeed())

/** No browser goes on hearing in the name of an account whose rights have ended. */
export async function forgetDevices(tx: Transaction, person: string): Promise<void> {
  for (const device of await tx.ids(collection.devices(person), (all) => all))
    tx.delete(doc.device(person, device))
}
