import { collection, doc } from '@portal/model/paths'
import type { PersonId, SessionId } from '@portal/model/ids'
import { sessionIn } from '@portal/model/session'
import type { Transaction } from '#platform/firestore'

/**
 * An account is not Les's any more. What opens the desk without asking who comes ends with it: the
 * address of the calendar, which whoever leaves may have kept. Who stays makes a new one.
 */
export const leaveDesk = (tx: Transaction): void => tx.delete(doc.calendarFeed())

/** No browser goes on hearing in the name of an account whose rights have ended. */
export async function forgetDevices(tx: Transaction, person: PersonId): Promise<void> {
  for (const device of await tx.ids(collection.devices(person), (all) => all))
    tx.delete(doc.device(person, device))
}

/**
 * Ends every session of a person, in the transaction of what it follows from: no token, cookie or
 * ticket from before opens anything, and no sign-in from before opens a session. Writes alone.
 */
export const endAllSessions = (tx: Transaction, person: PersonId): void =>
  tx.write(doc.sessions(person), { live: {}, validAfter: new Date() })

/** The same of every session but one, which goes on as it is. */
export async function endOtherSessions(
  tx: Transaction,
  person: PersonId,
  session: SessionId,
): Promise<void> {
  const kept = sessionIn((await tx.find(doc.sessions(person)))?.live ?? {}, session)
  tx.write(doc.sessions(person), {
    live: kept ? { [session]: kept } : {},
    validAfter: new Date(),
  })
}

/** Whoever set a password may not be who has the account from now on. */
export const forgetPassword = (tx: Transaction, person: PersonId): void =>
  tx.delete(doc.password(person))
