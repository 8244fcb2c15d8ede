import { type PersonId, studioDesk } from './ids.ts'
import { type Circle, type Inviter, MemberRole } from './member.ts'
import type { Role } from './person.ts'

/** How much somebody has to say of a circle: of everybody in it, of whom they invited, or nothing. */
export type Say = 'all' | 'own' | 'none'

type Members = Pick<Circle, 'members'>
type Invited = { by?: Inviter | undefined }

const isPartner = ({ members }: Members, person: PersonId): boolean =>
  Object.hasOwn(members, person) && members[person]?.role === 'partner'

/** What somebody has to say of a circle: its client and Les everything, a partner of their own guests. */
export function sayIn(
  circle: Members & Pick<Circle, 'client'>,
  { person, role }: { person: PersonId; role: Role | null },
): Say {
  if (role === 'admin' || circle.client === person) return 'all'
  return isPartner(circle, person) ? 'own' : 'none'
}

/**
 * As what each may let somebody in. A partner lets in no partner: whoever moves dates and cancels is
 * the client's to choose, and one who is let go of has left no second key behind.
 */
export const invitable: Readonly<Record<Say, readonly MemberRole[]>> = {
  all: MemberRole.options,
  own: ['family', 'vendor'],
  none: [],
}

/** What is kept of who invites: the client goes without saying, and Les's accounts are one desk. */
export function inviterOf(
  { client, members }: Members & Pick<Circle, 'client'>,
  { person, role }: { person: PersonId; role: Role | null },
): Inviter | undefined {
  if (person === client) return undefined
  if (role === 'admin') return { person: studioDesk, name: '' }
  return { person, name: members[person]?.name ?? '' }
}

/** Whether whoever has this say ends an invitation or an access, by who has invited. */
export const mayEnd = (say: Say, person: PersonId, { by }: Invited): boolean =>
  say === 'all' || (say === 'own' && by?.person === person)

/** Whether who sent an invitation still may: with a partner's access the partner's invitations end. */
export const isBacked = (circle: Members, { by }: Invited): boolean =>
  !by || by.person === studioDesk || isPartner(circle, by.person)

/** The open invitations that somebody sent, by their ids. */
export const invitationsBy = (
  invitations: Circle['invitations'],
  person: PersonId,
): readonly string[] =>
  Object.entries(invitations).flatMap(([id, { by }]) => (by?.person === person ? [id] : []))
