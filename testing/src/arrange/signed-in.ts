import { aSession, someSessions } from '@portal/model/examples'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Role } from '@portal/model/person'
import type { Transaction } from '../../../functions/src/platform/firestore.ts'

/** Somebody is signed in, in the session `here`. */
export const signedInHere = (tx: Transaction, person: PersonId, role: Role = 'client'): void =>
  tx.write(doc.sessions(person), someSessions({ live: { here: aSession({ role }) } }))
