import { fold } from '@portal/model/fold'

/** Something that can be reached by a few letters. */
export interface Entry {
  /** Unlike any other's. */
  id: string
  words: string
  /** Said beside it, and searched. */
  about?: string
  /** Where it leads. */
  to?: string
  /** Where it leads with ⌘ or Ctrl held. */
  chat?: string
  /** It needs a client first, whom the palette then asks for. */
  asks?: Ask
}

export type Ask = 'write' | 'view'

export type GroupName = 'pages' | 'clients' | 'bookings' | 'galleries' | 'invoices' | 'actions'

export interface Group {
  name: GroupName
  entries: readonly Entry[]
  /** The server has found them, by more than is said of them here: all are answers. */
  isFound?: true
}

/** How well some words answer a search, 0 (not at all) … 1. */
export type Score = (words: string, search: string) => number

/** The worst answer that is still shown: by itself, and against the best one. */
const worst = { score: 0.02, ofBest: 0.1 }

/**
 * What answers a search: each group with its best entries first, the group with the best one first.
 * Entries far worse than the best are left out, so that loose matches show only when there is
 * nothing better. An empty search keeps everything as it is.
 */
export function findEntries(
  groups: readonly Group[],
  search: string,
  score: Score,
  mostOfGroup: number,
): Group[] {
  const wanted = fold(search)
  if (wanted === '') return groups.filter(({ entries }) => entries.length > 0)
  const scored = groups.map(({ name, entries, isFound = false }) => ({
    name,
    isFound,
    answers: entries
      .map((entry) => ({
        entry,
        score: score(fold(`${entry.words} ${entry.about ?? ''}`), wanted),
      }))
      .toSorted((one, other) => other.score - one.score)
      .slice(0, mostOfGroup),
  }))
  const bestOf = ({ answers }: (typeof scored)[number]) => answers[0]?.score ?? 0
  const best = Math.max(0, ...scored.map(bestOf))
  return scored
    .toSorted((one, other) => bestOf(other) - bestOf(one))
    .map(({ name, isFound, answers }) => ({
      name,
      entries: answers
        .filter(({ score }) => isFound || score >= Math.max(worst.score, best * worst.ofBest))
        .map(({ entry }) => entry),
    }))
    .filter(({ entries }) => entries.length > 0)
}
