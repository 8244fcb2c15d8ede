import { createHash } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { type RateSpan, rateWindow } from '@portal/model/rate'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

const pathOf = (purpose: string, subject: string) =>
  doc.rate(createHash('sha256').update(`${purpose} ${subject}`).digest('hex'))

type Limit = (
  tx: Transaction,
  purpose: string,
  subject: string,
  most: number,
  now: Date,
) => Promise<void>

const limitPer =
  (span: RateSpan): Limit =>
  async (tx, purpose, subject, most, now) => {
    const path = pathOf(span === 'hour' ? purpose : `${purpose} in a ${span}`, subject)
    const counted = rateWindow(await tx.find(path), now, span)
    if (counted.count > most) throw new Failure('too-many-requests')
    tx.write(path, counted)
  }

/**
 * Counts one more request of `subject` in the running hour, as part of a transaction.
 * The subject (an address, an IP) is stored as a hash alone. Fails with `too-many-requests`.
 */
export const limitPerHour = limitPer('hour')

/** The same for the running day; both can be held to at once. */
export const limitPerDay = limitPer('day')

/** Takes back one counted request, where only the wrong ones are to count. */
export async function forgiveOne(tx: Transaction, purpose: string, subject: string): Promise<void> {
  const path = pathOf(purpose, subject)
  const counted = await tx.find(path)
  if (!counted) return
  if (counted.count > 1) tx.write(path, { ...counted, count: counted.count - 1 })
  else tx.delete(path)
}
