import type { MemberRole } from '@portal/model/member'

/** What there is to do in a gallery for who is in it. */
export type Right = 'look' | 'choose' | 'comment' | 'download' | 'submit' | 'share'

/**
 * What each may do in a gallery that is shown, written down once: the rules, the server and the
 * screens are held to it.
 */
export const rightsIn: Readonly<Record<'client' | MemberRole, readonly Right[]>> = {
  client: ['look', 'choose', 'comment', 'download', 'submit', 'share'],
  partner: ['look', 'choose', 'comment', 'download'],
  family: ['look', 'choose', 'comment'],
  vendor: ['look', 'download'],
}

/** Everybody in a gallery, with whether they have this right. */
export const withRight = (right: Right): [role: 'client' | MemberRole, has: boolean][] =>
  (Object.keys(rightsIn) as ('client' | MemberRole)[]).map((role) => [
    role,
    rightsIn[role].includes(right),
  ])
