import { Failure } from '@portal/model/failure'
import {
  type Account,
  Email,
  knownAs,
  type Role,
  roleOf,
  type Standing,
} from '@portal/model/person'
import { doc, only } from '@portal/model/paths'
import { auth, type UserRecord } from '#platform/auth'
import { read, transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { record } from '../audit/record.ts'
import { newConversation } from '../chat/new-conversation.ts'
import { currentAddress, isForeign } from './current-address.ts'
import { endAllSessions, leaveDesk } from './end-rights.ts'
import { endInvited } from './end-invited.ts'
import { followAddress } from './follow-address.ts'
import { removeAccount, shutAccount } from './shut-account.ts'

/** The address that an account has proved; null for nobody's and for whoever is shut out. */
export const provedAddress = (user: UserRecord): string | null =>
  user.emailVerified && !user.disabled ? (Email.safeParse(user.email).data ?? null) : null

/** The Google account that an account belongs to. */
function googleOf({ providerData }: UserRecord): Account['google'] {
  const google = providerData.find(({ providerId }) => providerId === 'google.com')
  return google ? { sub: google.uid, email: Email.safeParse(google.email).data ?? null } : null
}

/**
 * Holds an account against the list and against what its identity provider says, and corrects what
 * the portal says of it: role, claim, address. The first time it makes the person's documents. Safe
 * to repeat. Fails with `address-not-proved`, after which nothing is left of its rights, and with
 * `sign-in-again` where its session must not go on.
 */
export async function holdAccount(user: UserRecord): Promise<Role> {
  const person = user.uid
  const proved = provedAddress(user)
  if (!proved) {
    await shutAccount(user)
    throw new Failure('address-not-proved')
  }
  const google = googleOf(user)
  const [pinned, known] = await Promise.all([read(doc.account(person)), read(doc.standing(person))])
  const state = { proved, google, pinned, known }
  if (isForeign(state)) {
    await removeAccount(person)
    throw new Failure('sign-in-again')
  }
  // Whoever was there before may not be who has just come by Google; who it is signs in once more.
  if (google && pinned?.invited) {
    await endInvited(person)
    throw new Failure('sign-in-again')
  }
  const email = await currentAddress(user, state)
  const role = roleOf({ email, verified: true }, adminEmails())
  await store(person, { email, role }, { google, displayName: user.displayName })
  await agreeOnRole(user, role)
  return role
}

/** Writes what is held, and the documents of somebody who is new. */
const store = (
  person: string,
  standing: Standing,
  { google, displayName }: Pick<Account, 'google'> & { displayName: string | undefined },
): Promise<void> =>
  transaction(async (tx) => {
    const { email, role } = standing
    const [known, pinned, hasConversation, cameIn] = await Promise.all([
      tx.find(doc.standing(person)),
      tx.find(doc.account(person)),
      tx.isThere(doc.conversation(person)),
      tx.findReadable(only(doc.person(person), 'invitedAt')),
    ])
    const name = knownAs(undefined, displayName ?? null, email)
    if (
      pinned === null ||
      pinned.byDesk ||
      JSON.stringify(pinned.google) !== JSON.stringify(google)
    )
      tx.write(doc.account(person), { invited: false, ...pinned, byDesk: false, google })
    if (!known) {
      tx.create(doc.person(person), { email, role, name, phone: null, createdAt: new Date() })
      record(tx, 'account.created', { actor: person, person })
    } else if (known.role !== role || known.email !== email) {
      tx.update(doc.standing(person), standing)
      if (known.role === 'admin' && role !== 'admin') {
        leaveDesk(tx)
        endAllSessions(tx, person)
      }
      if (known.role !== role)
        record(tx, 'account.role-changed', { actor: null, person, details: { role } })
      if (known.email !== email) await followAddress(tx, person, known.email, email)
    }
    if (cameIn?.invitedAt) tx.update(doc.person(person), { invitedAt: null })
    if (role === 'client' && !hasConversation)
      tx.create(doc.conversation(person), newConversation({ client: person, clientName: name }))
  })

/** The claim says the role; sessions of who is Les's no longer end. */
async function agreeOnRole(user: UserRecord, role: Role): Promise<void> {
  const claimed: unknown = user.customClaims?.['role']
  if (claimed === role) return
  await auth.setCustomUserClaims(user.uid, { role })
  if (claimed !== 'admin') return
  await transaction(async (tx) => endAllSessions(tx, user.uid))
  await auth.revokeRefreshTokens(user.uid)
}
