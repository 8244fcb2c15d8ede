import { z } from 'zod'
import { groupBy } from './group-by.ts'
import { PersonId } from './ids.ts'
import { orNewer } from './records/newer.ts'

/** What the server turns away on purpose and counts, with the words Les reads. */
export const refusalWords = {
  'sign-in': 'sign-ins that failed',
  'forbidden-call': 'requests beyond the sender’s rights',
  'over-limit': 'requests beyond a limit',
  'foreign-origin': 'requests sent by another site',
  'denied-media': 'files that were not for the asker',
  'wrong-link': 'links that lead nowhere',
  'wrong-share-password': 'wrong passwords for share links',
  'wrong-password': 'wrong passwords for accounts',
  'forged-webhook': 'payment messages that are not Stripe’s',
} as const satisfies Record<string, string>

export type RefusalKind = keyof typeof refusalWords
/**
 * What is said to the log alone and never stored: who forges a webhook is nobody in particular, and
 * must not cause a single write. Earlier versions have stored it.
 */
export type LoggedRefusal = 'forged-webhook'
/** What is counted in the records. */
export type CountedRefusal = Exclude<RefusalKind, LoggedRefusal>
export const RefusalKind = z.enum(Object.keys(refusalWords) as [RefusalKind, ...RefusalKind[]])

/** Refusals are counted together for so long (ms). */
export const refusalWindowMs = 600_000
/** How long (days) a count is kept. */
export const refusalDays = 30

/**
 * So many refusals of a kind in one window, whoever caused them, raise an alarm. Powers of two,
 * because counts are written when they double; what careless use causes stays well below.
 */
export const refusalAlarmAt = {
  'sign-in': 64,
  'forbidden-call': 64,
  'over-limit': 256,
  'foreign-origin': 64,
  'denied-media': 256,
  'wrong-link': 64,
  'wrong-share-password': 32,
  'wrong-password': 64,
  'forged-webhook': 16,
} as const satisfies Record<RefusalKind, number>

/**
 * How often one asker was refused in one way within a window, at least: the last few may not have
 * been written. Neither a person nor a network: everybody together, or whoever had no count of
 * their own any more. Written by the server, read by Les, deleted by its TTL.
 */
export const Refusal = z.strictObject({
  kind: orNewer(RefusalKind),
  /** The uid of whoever was signed in. */
  person: PersonId.nullable(),
  /** A keyed hash of the network; the same network is the same hash. */
  network: z.string().max(64).nullable(),
  count: z.int().min(1),
  /** When the window began. */
  from: z.date(),
  lastAt: z.date(),
  expiresAt: z.date(),
})
export type Refusal = z.infer<typeof Refusal>

/** Whose refusals a sum is of; neither a person nor a network: those who had no count of their own. */
export interface RefusedAsker {
  person: PersonId | null
  network: string | null
  count: number
  /** The beginning of the first window. */
  first: Date
  last: Date
}

/** What was refused of one kind, by everybody and by whom. */
export interface RefusedKind extends Pick<RefusedAsker, 'count' | 'first' | 'last'> {
  kind: Refusal['kind']
  /** Whoever was refused most often comes first. */
  askers: RefusedAsker[]
}

interface StoredRefusal {
  id: string
  value: Refusal
}

/** Sums up; the windows of one asker, or of a kind. There is at least one. */
const summed = (rows: readonly StoredRefusal[]) => ({
  count: rows.reduce((sum, { value }) => sum + value.count, 0),
  first: new Date(Math.min(...rows.map(({ value }) => value.from.getTime()))),
  last: new Date(Math.max(...rows.map(({ value }) => value.lastAt.getTime()))),
})

/** Whether a count is of everybody together, and so of nobody apart. */
const isOfAll = ({ id, value }: StoredRefusal): boolean =>
  value.person === null && value.network === null && id.endsWith('-all')

/** Stored counts by kind, the one that was refused last first. */
export function refusedKinds(rows: readonly StoredRefusal[]): RefusedKind[] {
  const kinds = groupBy(rows, ({ value }) => value.kind)
  return [...kinds]
    .map(([kind, some]) => {
      const own = some.filter((row) => !isOfAll(row))
      const askers = [...groupBy(own, ({ value }) => `${value.person} ${value.network}`).values()]
        .map((windows) => {
          const { person = null, network = null } = windows[0]?.value ?? {}
          return { person, network, ...summed(windows) }
        })
        .toSorted((one, other) => other.count - one.count)
      const all = summed(some)
      // The counts of everybody may be beyond what was read, where those of the askers are not.
      const ofAll = some.filter(isOfAll).reduce((sum, { value }) => sum + value.count, 0)
      const ofAskers = askers.reduce((sum, { count }) => sum + count, 0)
      return { kind, ...all, count: Math.max(ofAll, ofAskers), askers }
    })
    .toSorted((one, other) => other.last.getTime() - one.last.getTime())
}
