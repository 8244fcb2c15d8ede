import { Failure } from '@portal/model/failure'
import { auth, missingUser, type UserRecord } from '#platform/auth'
import { type Actor, signedIn } from '#platform/call'
import { provedAddress } from './hold-account.ts'
import { shutAccount } from './shut-account.ts'

/**
 * The account of whoever asks as Firebase has it now, not as the token says, which may be an hour
 * old. Fails with `signed-out`, and with `address-not-proved` for a sign-in that has not itself
 * proved the address.
 */
export async function provedUser(actor: Actor): Promise<UserRecord> {
  const user = await auth.getUser(signedIn(actor)).catch(missingUser)
  if (!user) throw new Failure('signed-out')
  const isProved = provedAddress(user) !== null
  if (isProved && actor.verified) return user
  // Said also of a session that has ended with it: that is why.
  if (!isProved) await shutAccount(user)
  throw new Failure('address-not-proved')
}
