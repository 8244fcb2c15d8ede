import { z } from 'zod'
import { PersonId } from './ids.ts'
import { type Circle, MemberName, MemberRole } from './member.ts'

/** What a gallery says of those it is shared with, so that rules need to read nothing else. */
export const galleryAccess = {
  members: z.record(PersonId, MemberRole),
  /** Those of them who see it, all but vendors, because a list can be searched for one. */
  viewers: z.array(PersonId),
  /** Names of those who are or were members; what they said and chose outlives their access. */
  names: z.record(PersonId, MemberName),
}
/** What a booking, an invoice and a conversation say of the client's partners. */
export const partnerAccess = { partners: z.array(PersonId) }

/** Who may see what of a client's, as it is copied to each document. */
export interface Access {
  members: Record<PersonId, MemberRole>
  viewers: PersonId[]
  partners: PersonId[]
  names: Record<PersonId, string>
}

/** The copies of a circle; of none without one. */
export function accessOf(circle: Pick<Circle, 'members'> | null): Access {
  const members = Object.entries(circle?.members ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    members: Object.fromEntries(members.map(([person, { role }]) => [person, role])),
    // A vendor sees what is released to vendors, and of a gallery nothing else.
    viewers: members.flatMap(([person, { role }]) => (role === 'vendor' ? [] : [person])),
    partners: members.flatMap(([person, { role }]) => (role === 'partner' ? [person] : [])),
    names: Object.fromEntries(members.map(([person, { name }]) => [person, name])),
  }
}

/** A gallery's part of them. */
export const galleryAccessOf = ({ members, viewers, names }: Access) => ({
  members,
  viewers,
  names,
})

/** What somebody is in a gallery; null for a stranger. */
export function roleIn(
  gallery: { client: PersonId; members: Record<PersonId, MemberRole> },
  person: PersonId,
): 'client' | MemberRole | null {
  if (gallery.client === person) return 'client'
  return Object.hasOwn(gallery.members, person) ? (gallery.members[person] ?? null) : null
}

/** Whether somebody in a gallery gives hearts and speaks. */
export const mayChoose = (role: 'client' | MemberRole | null): boolean =>
  role === 'client' || role === 'partner' || role === 'family'

/** Whether somebody in a gallery takes along what is finished; vendors take what is released to them. */
export const mayDownload = (role: 'client' | MemberRole | null): boolean =>
  role === 'client' || role === 'partner'
