import { createHash } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { type RateSpan, rateWindow } from '@portal/model/rate'
import type { Transaction } from '#platform/firestore'
import { type Subject, widened } from './subject.ts'

const pathOf = (purpose: string, subject: Subject) =>
  doc.rate(createHash('sha256').update(`${purpose} ${subject}`).digest('hex'))

/**
 * Counts one more request of a subject in the running span, as part of a transaction. When there
 * have been `most`, it counts nothing and answers from when on there may be more. The subject is
 * stored as a hash alone.
 */
export async function isBeyond(
  tx: Transaction,
  purpose: string,
  subject: Subject,
  most: number,
  now: Date,
  span: RateSpan = 'hour',
): Promise<Date | null> {
  const path = pathOf(span === 'hour' ? purpose : `${purpose} in a ${span}`, subject)
  const counted = rateWindow(await tx.find(path), now, span)
  if (counted.count > widened(most, subject)) return counted.until
  tx.write(path, counted)
  return null
}

type Limit = (
  tx: Transaction,
  purpose: string,
  subject: Subject,
  most: number,
  now: Date,
) => Promise<void>

const limitPer =
  (span: RateSpan): Limit =>
  async (tx, purpose, subject, most, now) => {
    const retryAt = await isBeyond(tx, purpose, subject, most, now, span)
    if (retryAt) throw new Failure('too-many-requests', retryAt)
  }

/** The same for the running hour; fails with `too-many-requests`. */
export const limitPerHour = limitPer('hour')

/** And for the running day; both can be held to at once. */
export const limitPerDay = limitPer('day')
