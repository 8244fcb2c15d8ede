import { z } from 'zod'
import { costlyBudget } from './budget.ts'
import { declareCall } from './call.ts'
import { PersonId } from './ids.ts'
import { Email, TypedEmail } from './person.ts'
import { clip, StoredWords } from './words.ts'

/**
 * What a client lets somebody else do: a `partner` everything but sign, submit, pay and let in a partner;
 * the `family` look, give hearts and comment, and see finished photographs once they are given out; a
 * `vendor` look at and take what is released to vendors, and nothing else.
 */
export const MemberRole = z.enum(['partner', 'family', 'vendor'])
export type MemberRole = z.infer<typeof MemberRole>

/** How long an invitation can be accepted. */
export const invitationDays = 7
/** Members and open invitations of one client together. */
export const mostMembers = 20
/**
 * Invitations of a client and the client's partners together in an hour and in a day, those to one
 * mailbox in an hour, and mails to one mailbox in a day, whoever invites.
 */
export const invitationsPerHour = 10
export const invitationsPerDay = 20
export const invitationsPerAddress = 3
export const invitationsPerMailbox = 12

/** What somebody in a circle is called. */
export const MemberName = StoredWords(80)

/** Under which an invitation is kept: the hash of its secret, which only the mail says. */
export const InvitationId = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export type InvitationId = z.infer<typeof InvitationId>
const Secret = InvitationId

/** Who invited somebody, under the name of then: a partner, or the desk. None where it was the client. */
export const Inviter = z.strictObject({ person: PersonId, name: MemberName })
export type Inviter = z.infer<typeof Inviter>

export const Member = z.strictObject({
  role: MemberRole,
  name: MemberName,
  email: Email,
  since: z.date(),
  by: Inviter.optional(),
})
export type Member = z.infer<typeof Member>

/** Somebody who has not answered yet. It is bound to the address. */
export const Invitation = z.strictObject({
  role: MemberRole,
  email: Email,
  expiresAt: z.date(),
  by: Inviter.optional(),
})
export type Invitation = z.infer<typeof Invitation>

/**
 * Everybody a client shares with, in one document: a change is one write, an invitation that is
 * gone from it is used or withdrawn, and no two people can see different ones. Only the server
 * writes it; the client and Les read it.
 */
export const Circle = z.strictObject({
  client: PersonId,
  clientName: MemberName,
  members: z.record(PersonId, Member),
  invitations: z.record(InvitationId, Invitation),
})
export type Circle = z.infer<typeof Circle>

/** Whose circle an invitation belongs to, found by the hash of its secret. */
export const InvitationKey = z.strictObject({ client: PersonId, expiresAt: z.date() })
export type InvitationKey = z.infer<typeof InvitationKey>

/** What a member knows of it: whose photographs, and as what. It is below the member's account. */
export const Membership = z.strictObject({
  clientName: MemberName,
  role: MemberRole,
  since: z.date(),
})
export type Membership = z.infer<typeof Membership>

const initialOf = (words: string): string => clip(words, 2).match(/^./u)?.[0] ?? ''

/** An address that its owner knows again and nobody else learns: `b…@e….com`. */
export function maskedEmail(email: Email): string {
  const [name = '', host = ''] = email.split('@')
  const [domain = '', ...rest] = host.split('.')
  const ending = rest.at(-1)
  return `${initialOf(name)}…@${initialOf(domain)}…${ending ? `.${ending}` : ''}`
}

/** Whether an invitation can still be accepted. */
export const isStanding = ({ expiresAt }: Pick<Invitation, 'expiresAt'>, now: Date): boolean =>
  now < expiresAt

/**
 * The client or Les invites an address, or a partner family and vendors; an open invitation to it is
 * replaced, unless it is somebody else's and a partner invites (`already-invited`). A client does so
 * once Les has said yes to a booking: until then there is nothing to share, and anybody can sign in.
 * Fails with `nothing-to-share`, `already-member`, `too-many-members`, `too-many-requests`,
 * `not-found`.
 */
export const inviteMember = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ client: PersonId, email: TypedEmail, role: MemberRole }),
  output: z.strictObject({ invitation: InvitationId }),
})

/** What whoever holds the link may know of it. Fails with `link-not-valid`. */
export const openInvitation = declareCall({
  role: 'anyone',
  input: z.strictObject({ secret: Secret }),
  output: z.strictObject({ from: MemberName, role: MemberRole, address: z.string() }),
})

/**
 * Trades the secret of an invitation for a custom token: that it came to the address proves it, so
 * nobody waits for a second mail. The address is typed as well, as for a link of another browser, and
 * nobody may have an account with it yet: an invitation is open for days and is passed on, so it opens
 * no account that is somebody's. Fails with `link-not-valid`, and without using it up with
 * `not-that-address` and `has-account`.
 */
export const redeemInvitation = declareCall({
  role: 'anyone',
  input: z.strictObject({
    secret: Secret,
    email: TypedEmail,
    /** Whether this browser stays signed in without activity: it does where nothing is said. */
    keep: z.boolean().optional(),
  }),
  output: z.strictObject({ customToken: z.string() }),
})

/**
 * Joins, once, signed in with the verified address it was sent to. Fails with `link-not-valid`
 * (unknown, used, withdrawn, expired) and `other-address`.
 */
export const acceptInvitation = declareCall({
  role: 'person',
  budget: costlyBudget,
  input: z.strictObject({ secret: Secret }),
  output: z.strictObject({ client: PersonId, role: MemberRole }),
})

/** The client, Les or the partner who sent it takes an invitation back; gone is gone. Fails with `not-found`. */
export const withdrawInvitation = declareCall({
  role: 'client',
  input: z.strictObject({ client: PersonId, invitation: InvitationId }),
  output: z.strictObject({ withdrawn: z.literal(true) }),
})

/**
 * The client, Les or the partner who invited them ends somebody's access, or a member leaves.
 * Everything they could see is closed in the same moment, and what a partner has sent and nobody has
 * accepted is good no longer. Twice is once; `not-found` for whoever has no say in it.
 */
export const withdrawMember = declareCall({
  role: 'client',
  budget: costlyBudget,
  input: z.strictObject({ client: PersonId, person: PersonId }),
  output: z.strictObject({ withdrawn: z.literal(true) }),
})
