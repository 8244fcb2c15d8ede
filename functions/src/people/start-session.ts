import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { freshSignInMs, startSession as call } from '@portal/model/session'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { read } from '#platform/firestore'
import { letIn } from './let-in.ts'
import { provedUser } from './proved-user.ts'

/** Whether somebody has just signed in, and not with a token that is renewed from before. */
async function isFreshSignIn({ signedInAt }: Actor, person: string): Promise<boolean> {
  if (signedInAt === null || Date.now() - signedInAt.getTime() > freshSignInMs) return false
  const { validAfter } = (await read(doc.sessions(person))) ?? {}
  // Firebase says whole seconds.
  return !validAfter || signedInAt.getTime() >= Math.floor(validAfter.getTime() / 1_000) * 1_000
}

/** Opens the session of whoever has just signed in with Google, and with nothing else. */
export const startSession = defineCall(call, async ({ keep }, actor) => {
  const user = await provedUser(actor)
  if (!(await isFreshSignIn(actor, signedIn(actor)))) throw new Failure('sign-in-again')
  return letIn(user, { way: 'google', keep, agent: actor.agent })
})
