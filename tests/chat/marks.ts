import { otherSide, type Side } from '@portal/model/chat'
import type { Timestamp } from 'firebase/firestore'

const kinds = ['readAt', 'deliveredAt'] as const

/** The marks of both sides, as a snapshot has them. */
export type Marks = Record<(typeof kinds)[number], Record<Side, Timestamp | null>>

/**
 * Looks at each snapshot that a side gets: a mark that has moved back is a fault. One's own marks
 * count once the server has confirmed them, because one that it refuses is taken back.
 */
export function watchMarks(side: Side, fault: (words: string) => void) {
  const furthest = new Map<string, Timestamp>()
  return (marks: Marks, pending: boolean): void => {
    for (const kind of kinds)
      for (const whose of [side, otherSide(side)]) {
        if (whose === side && pending) continue
        const key = `${kind}.${whose}`
        const now = marks[kind][whose]
        const before = furthest.get(key)
        if (before && (now === null || now.valueOf() < before.valueOf()))
          fault(`${side} saw ${key} go back from ${before.toString()} to ${String(now)}`)
        else if (now) furthest.set(key, now)
      }
  }
}
