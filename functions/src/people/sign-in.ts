import { Failure } from '@portal/model/failure'
import { enter as call } from '@portal/model/person'
import { defineCall } from '#platform/call'
import { holdAccount } from './hold-account.ts'
import { openBefore } from './open-session.ts'
import { goOn } from './prolong-session.ts'
import { provedUser } from './proved-user.ts'

/**
 * Called after each sign-in and at each start. It holds the account against the list and the identity
 * provider, and has its session go on with the role that is found.
 */
export const signIn = defineCall(call, async (_, actor) => {
  const user = await provedUser(actor)
  if (actor.isOver) throw new Failure('signed-out')
  const role = await holdAccount(user)
  if (actor.session === null) await openBefore(user.uid, role, actor.agent)
  else await goOn(user.uid, actor.session, role)
  return { role }
})
