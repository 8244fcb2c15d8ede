import { createHash } from 'node:crypto'
import { windowEnd } from '@portal/model/budget'
import { doc } from '@portal/model/paths'
import { type RateSpan, rateSpans } from '@portal/model/rate'
import { add, read } from '#platform/firestore'
import { type Subject, widened } from './subject.ts'

/** How often something was asked for; `most` of it in a span that begins on the hour or the day. */
export interface Allowance {
  purpose: string
  subject: Subject
  most: number
  span: RateSpan
}

/** The count of one window lies in a document of its own, which its TTL takes away. */
function tallyOf({ purpose, subject, span }: Omit<Allowance, 'most'>, now: Date) {
  const until = windowEnd(now, rateSpans[span])
  const key = `${purpose} ${subject} ${span} ${until.getTime()}`
  return { path: doc.tally(createHash('sha256').update(key).digest('hex')), until }
}

/** Adds to a count without a transaction; answers what it comes to. */
export async function addToTally(
  of: Omit<Allowance, 'most'>,
  count: number,
  now: Date,
): Promise<number> {
  const { path, until } = tallyOf(of, now)
  await add(path, { count, until })
  return (await read(path))?.count ?? 0
}

/** What a count has come to. */
export const tallied = async (of: Omit<Allowance, 'most'>, now: Date): Promise<number> =>
  (await read(tallyOf(of, now).path))?.count ?? 0

/**
 * Counts one more, unless there have been `most`: then it answers from when on there may be more.
 * Nobody waits for anybody, as in a transaction they would; and because each is counted before it is
 * looked at, so many at once are never more than `most`.
 */
export async function countWithin(allowance: Allowance, now: Date): Promise<Date | null> {
  const most = widened(allowance.most, allowance.subject)
  const { until } = tallyOf(allowance, now)
  if ((await tallied(allowance, now)) >= most) return until
  return (await addToTally(allowance, 1, now)) > most ? until : null
}

/** Takes one back, where only the wrong ones are to count. */
export const forgiveOne = async (of: Omit<Allowance, 'most'>, now: Date): Promise<void> => {
  const { path, until } = tallyOf(of, now)
  await add(path, { count: -1, until })
}
