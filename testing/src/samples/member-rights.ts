import type { MemberRole } from '@portal/model/member'

/** What there is to do in a gallery for who is in it; a vendor has what is released instead of it. */
export type Right =
  | 'look'
  | 'choose'
  | 'comment'
  | 'download'
  | 'submit'
  | 'share'
  | 'invite'
  | 'see what is released to vendors'

/**
 * What each may do in a gallery that is shown, and in a circle, written down once: the rules, the
 * server and the screens are held to it.
 */
export const rightsIn: Readonly<Record<'client' | MemberRole, readonly Right[]>> = {
  client: [
    'look',
    'choose',
    'comment',
    'download',
    'submit',
    'share',
    'invite',
    'see what is released to vendors',
  ],
  partner: ['look', 'choose', 'comment', 'download', 'invite'],
  family: ['look', 'choose', 'comment'],
  vendor: ['see what is released to vendors'],
}

/** Everybody who looks at a gallery. */
export const lookers = (Object.keys(rightsIn) as ('client' | MemberRole)[]).filter((role) =>
  rightsIn[role].includes('look'),
)

/** Of those each, with whether they have this right. */
export const withRight = (right: Right): [role: 'client' | MemberRole, has: boolean][] =>
  lookers.map((role) => [role, rightsIn[role].includes(right)])
