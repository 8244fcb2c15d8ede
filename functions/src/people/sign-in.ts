import { Failure } from '@portal/model/failure'
import { enter as call } from '@portal/model/person'
import { auth, missingUser } from '#platform/auth'
import { defineCall, signedIn } from '#platform/call'
import { holdAccount, provedAddress } from './hold-account.ts'
import { shutAccount } from './shut-account.ts'

/**
 * Called after each sign-in and at each start. It asks Firebase how the account stands now, not the
 * token, which may be an hour old; and it answers a session alone that has itself proved the address.
 */
export const signIn = defineCall(call, async (_, actor) => {
  const user = await auth.getUser(signedIn(actor)).catch(missingUser)
  if (!user) throw new Failure('signed-out')
  if (!actor.verified) {
    if (!provedAddress(user)) await shutAccount(user)
    throw new Failure('address-not-proved')
  }
  return { role: await holdAccount(user) }
})
