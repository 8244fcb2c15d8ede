import { type CountedRefusal, refusalWindowMs } from '@portal/model/refusal'

/** So many askers of a kind have a count of their own in a window; the others share one. */
export const subjectsApart = 20

/** Who shares the count of whoever has none of their own. */
export const theOthers = 'others'

interface Count {
  seen: number
  written: number
}

/** What is to be written of a count now: how many were refused since the last time. */
export interface Due {
  /** When the window began (ms since 1970). */
  from: number
  subject: string
  ofSubject: number
  ofAll: number
}

/** Whether a count has just doubled. */
export const isPowerOfTwo = (count: number): boolean => (count & (count - 1)) === 0

/**
 * Counts refusals in memory and says when a count is worth writing: as it doubles. Ten thousand
 * refusals of one asker are fourteen writes, and those of a million askers are bounded.
 */
export function tally(): (kind: CountedRefusal, subject: string, now: Date) => Due | null {
  let from = 0
  let counts = new Map<string, Count>()
  const countOf = (key: string): Count => {
    const count = counts.get(key) ?? { seen: 0, written: 0 }
    counts.set(key, count)
    return count
  }
  const apart = (kind: CountedRefusal) =>
    [...counts.keys()].filter((key) => key.startsWith(`${kind} `)).length

  return (kind, subject, now) => {
    const begun = Math.floor(now.getTime() / refusalWindowMs) * refusalWindowMs
    if (begun !== from) [from, counts] = [begun, new Map()]
    const isKnown = counts.has(`${kind} ${subject}`)
    const counted = isKnown || apart(kind) < subjectsApart ? subject : theOthers
    const own = countOf(`${kind} ${counted}`)
    const all = countOf(kind)
    own.seen += 1
    all.seen += 1
    if (!isPowerOfTwo(own.seen) && !isPowerOfTwo(all.seen)) return null
    const due = {
      from,
      subject: counted,
      ofSubject: own.seen - own.written,
      ofAll: all.seen - all.written,
    }
    own.written = own.seen
    all.written = all.seen
    return due
  }
}
