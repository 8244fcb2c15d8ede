import { createHash } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { rateWindow } from '@portal/model/rate'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * Counts one more request of `subject` in the running hour, as part of a transaction.
 * The subject (an address, an IP) is stored as a hash alone. Fails with `too-many-requests`.
 */
export async function limitPerHour(
  tx: Transaction,
  purpose: string,
  subject: string,
  most: number,
  now: Date,
): Promise<void> {
  const hash = createHash('sha256').update(`${purpose} ${subject}`).digest('hex')
  const path = doc.rate(hash)
  const counted = rateWindow(await tx.find(path), now)
  if (counted.count > most) throw new Failure('too-many-requests')
  tx.write(path, counted)
}
