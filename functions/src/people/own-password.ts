import { Failure } from '@portal/model/failure'
import {
  passwordState as callState,
  removePassword as callRemove,
  setPassword as callSet,
} from '@portal/model/password'
import { doc } from '@portal/model/paths'
import { isFresh } from '@portal/model/session'
import { type Actor, defineCall, signedIn } from '#platform/call'
import { read } from '#platform/firestore'
import { dropPassword, keepPassword } from './keep-password.ts'
import { requireGoodPassword } from './require-good-password.ts'

/** Whether the session was opened, or its person asked once more, a moment ago. */
async function isFreshSession(actor: Actor): Promise<boolean> {
  const sessions = await read(doc.sessions(signedIn(actor)))
  const session = actor.session === null ? undefined : sessions?.live[actor.session]
  return session !== undefined && isFresh(session, new Date())
}

async function requireFreshSession(actor: Actor): Promise<void> {
  if (!(await isFreshSession(actor))) throw new Failure('prove-again')
}

/** Whether one has a password, and may set one at once. */
export const passwordState = defineCall(callState, async (_, actor) => {
  const [kept, isFreshNow] = await Promise.all([
    read(doc.password(signedIn(actor))),
    isFreshSession(actor),
  ])
  return { isSet: kept !== null, isFresh: isFreshNow }
})

/** Sets one's own password, and ends every other session. */
export const setPassword = defineCall(callSet, async ({ password }, actor) => {
  const person = signedIn(actor)
  await requireFreshSession(actor)
  const standing = await read(doc.standing(person))
  if (!standing) throw new Failure('not-found')
  await requireGoodPassword(password, { email: standing.email, person })
  await keepPassword(person, password, actor.session)
  return {}
})

/** Signs in without a password from now on. */
export const removePassword = defineCall(callRemove, async (_, actor) => {
  await requireFreshSession(actor)
  await dropPassword(signedIn(actor))
  return {}
})
