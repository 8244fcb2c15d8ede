import { Failure } from '@portal/model/failure'
import {
  passwordState as callState,
  removePassword as callRemove,
  setPassword as callSet,
} from '@portal/model/password'
import { doc } from '@portal/model/paths'
import { isFresh } from '@portal/model/session'
import { defineCall, signedIn } from '#platform/call'
import { isThere, read } from '#platform/firestore'
import { dropPassword, keepPassword } from './keep-password.ts'
import { requireGoodPassword } from './require-good-password.ts'

/** Whether one has a password, and may set one at once. */
export const passwordState = defineCall(callState, async (_, actor) => {
  const { provedAt } = actor
  return {
    isSet: await isThere(doc.password(signedIn(actor))),
    isFresh: provedAt !== null && isFresh({ provedAt }, new Date()),
  }
})

/** Sets one's own password, and ends every other session. */
export const setPassword = defineCall(callSet, async ({ password }, actor) => {
  const person = signedIn(actor)
  const standing = await read(doc.standing(person))
  if (!standing) throw new Failure('not-found')
  await requireGoodPassword(password, { email: standing.email, person })
  await keepPassword(person, password, actor.session)
  return {}
})

/** Signs in without a password from now on. */
export const removePassword = defineCall(callRemove, async (_, actor) => {
  await dropPassword(signedIn(actor))
  return {}
})
