import type { DownloadEntry } from './delivery.ts'
import type { MemberRole } from './member.ts'
import type { PersonId } from './ids.ts'

/** Who takes photographs of a gallery, each counted apart. */
export const takerKinds = ['client', 'members', 'vendors', 'guests', 'others'] as const
export type TakerKind = (typeof takerKinds)[number]

interface Shared {
  client: PersonId
  members: Readonly<Record<PersonId, MemberRole>>
  /** Of those who are or were members. */
  names: Readonly<Record<PersonId, string>>
}

/** Who of a gallery an entry of its log is of; `others` are Les, and whoever nobody knows any more. */
export function takerKindOf(
  { person, share, released }: Pick<DownloadEntry, 'person' | 'share' | 'released'>,
  { client, members, names }: Shared,
): TakerKind {
  if (share) return 'guests'
  if (released || (person !== null && members[person] === 'vendor')) return 'vendors'
  if (person === client) return 'client'
  return person !== null && Object.hasOwn(names, person) ? 'members' : 'others'
}

/** How many entries are of whom. */
export const downloadsApart = (
  entries: readonly Pick<DownloadEntry, 'person' | 'share' | 'released'>[],
  gallery: Shared,
): Record<TakerKind, number> => {
  const counts = { client: 0, members: 0, vendors: 0, guests: 0, others: 0 }
  for (const entry of entries) counts[takerKindOf(entry, gallery)] += 1
  return counts
}
