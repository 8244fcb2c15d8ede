import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * Takes away all that somebody has set up to prove who they are, in the transaction of what it
 * follows from: whoever had come into an account without a right to it keeps no way back.
 */
export async function forgetFactors(tx: Transaction, person: PersonId): Promise<void> {
  const factors = await tx.find(doc.factors(person))
  tx.delete(doc.totp(person))
  if (!factors) return
  for (const passkey of Object.keys(factors.passkeys)) tx.delete(doc.passkey(passkey))
  tx.delete(doc.factors(person))
}
