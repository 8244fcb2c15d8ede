import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { redeemInvitation as call } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { auth, isAddressTaken, missingUser, type UserRecord } from '#platform/auth'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { standingInvitation } from '../members/standing-invitation.ts'
import { letIn } from './let-in.ts'
import { giveToOwner, isMadeByLes } from './made-by-les.ts'
import { removeAccount } from './shut-account.ts'

/**
 * Lets in whoever an invitation came to, with an account that is made for them here. It is used up by
 * accepting it alone, so what breaks off in between is done by signing in as ever.
 */
export const redeemInvitation = defineCall(call, async (input, { agent }) => {
  const { secret, email: typed, keep = true } = input
  const email = await transaction(async (tx) => {
    const { invitation } = await standingInvitation(tx, secret, new Date())
    if (typed !== invitation.email) throw new Failure('not-that-address')
    return invitation.email
  })
  // Les's rights follow from an address, so his is proved by himself.
  if (adminEmails().includes(email)) throw new Failure('has-account')
  const found = await auth.getUserByEmail(email).catch(missingUser)
  if (found?.disabled) throw new Failure('forbidden')
  if (found?.emailVerified) throw new Failure('has-account')
  const person = await accountFor(email, found)
  const { customToken } = await letIn(person, { way: 'invitation', keep, agent })
  return { customToken }
})

/** The account whose address an invitation alone has proved: the one that Les made, or a new one. */
async function accountFor(email: string, unproved: UserRecord | null): Promise<PersonId> {
  if (unproved && (await isMadeByLes(unproved))) {
    await giveToOwner(unproved, { invited: true })
    return unproved.uid
  }
  // Whoever made it has proved nothing; it goes with its password and sessions.
  if (unproved) await removeAccount(unproved.uid)
  const { uid } = await auth.createUser({ email, emailVerified: true }).catch((error: unknown) => {
    throw isAddressTaken(error) ? new Failure('has-account') : error
  })
  await transaction(async (tx) => tx.write(doc.account(uid), { google: null, invited: true }))
  return uid
}
