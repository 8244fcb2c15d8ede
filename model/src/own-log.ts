import { z } from 'zod'
import type { AuditEntry, AuditEvent } from './audit.ts'
import { declareCall } from './call.ts'
import type { DownloadEntry } from './delivery.ts'
import type { PersonId } from './ids.ts'
import { Profile } from './profile.ts'

/** So many entries are read at once. */
export const ownLogPage = 20

/**
 * What of the log somebody reads of themselves: their account, who may come into it, and whom they
 * let in. What the studio does with bookings, galleries and money stands on its own screens. At most
 * 30, which one query can ask for.
 */
export const ownEvents = [
  'account.created',
  'account.invited',
  'account.profile-saved',
  'account.portrait-saved',
  'account.portrait-removed',
  'account.billing-set',
  'account.address-asked',
  'account.address-changed',
  'account.address-taken-back',
  'session.opened',
  'session.ended',
  'session.all-ended',
  'password.set',
  'password.removed',
  'password.failed',
  'passkey.added',
  'passkey.removed',
  'passkey.copied',
  'member.invited',
  'member.joined',
  'member.invitation-withdrawn',
  'member.withdrawn',
  'share.created',
  'share.changed',
  'share.revoked',
] as const satisfies readonly AuditEvent[]

/** An entry of the log, or that photographs were taken along. */
export const OwnEvent = z.enum([...ownEvents, 'photographs.downloaded'])
export type OwnEvent = z.infer<typeof OwnEvent>

/** Who did it, as its reader knows them; nobody else by name. */
export const Doer = z.enum(['you', 'studio', 'portal', 'somebody'])
export type Doer = z.infer<typeof Doer>

/** What happened, without anything that is not the reader's own. */
export const OwnEntry = z.strictObject({
  id: z.string(),
  event: OwnEvent,
  by: Doer,
  /** Unix time in ms. */
  at: z.int(),
  /** What they changed of their profile; empty where it is something else. */
  changed: z.array(Profile.keyof()),
  /** The browser it was in, as it says itself; null where it is about none. */
  browser: z.string().max(80).nullable(),
})
export type OwnEntry = z.infer<typeof OwnEntry>

interface Row<Value> {
  id: string
  value: Value
}

/** Who did something, as `reader` knows them; `desk` are Les's accounts. */
export function doerOf(
  actor: PersonId | null,
  reader: PersonId,
  desk: ReadonlySet<PersonId>,
): Doer {
  if (actor === null) return 'portal'
  if (actor === reader) return 'you'
  return desk.has(actor) ? 'studio' : 'somebody'
}

/** An entry as its reader may know it; null for one that is none of theirs. */
export function ownEntryOf(
  { id, value: { event, actor, person, details, at } }: Row<AuditEntry>,
  reader: PersonId,
  desk: ReadonlySet<PersonId>,
): OwnEntry | null {
  const own = OwnEvent.safeParse(event)
  if (!own.success || person !== reader) return null
  const { browser } = details
  const names = typeof details['changed'] === 'string' ? details['changed'].split(' ') : []
  return {
    id,
    event: own.data,
    by: doerOf(actor, reader, desk),
    at: at.getTime(),
    changed: own.data === 'account.profile-saved' ? names.filter(isProfileField) : [],
    browser: own.data.startsWith('session.') && typeof browser === 'string' ? browser : null,
  }
}

const fields = Profile.keyof()
const isProfileField = (name: string): name is z.infer<typeof fields> =>
  fields.safeParse(name).success

/** A download as whoever took it along knows it. */
export const ownDownload = ({ id, value }: Row<DownloadEntry>): OwnEntry => ({
  id: `download-${id}`,
  event: 'photographs.downloaded',
  by: 'you',
  at: value.at.getTime(),
  changed: [],
  browser: null,
})

/**
 * The newest of several lists, each the newest first and complete down to its end, and before when
 * the next page begins; null when there is none. What happened in one millisecond is on one page.
 */
export function newestOf(
  lists: readonly (readonly OwnEntry[])[],
  most: number = ownLogPage,
): { entries: OwnEntry[]; before: number | null } {
  const all = lists.flat().toSorted((one, other) => other.at - one.at)
  const last = all[most - 1]
  if (!last || all.length === most) return { entries: all, before: null }
  const entries = all.filter(({ at }) => at >= last.at)
  return { entries, before: entries.length < all.length ? last.at : null }
}

/**
 * What concerns one's own account, the newest first; `before` (Unix time in ms) is where a page
 * begins, null for the newest one, and says in the answer where the next one does.
 */
export const readOwnLog = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({ before: z.int().min(0).max(8_640_000_000_000_000).nullable() }),
  output: z.strictObject({ entries: z.array(OwnEntry), before: z.int().nullable() }),
})
