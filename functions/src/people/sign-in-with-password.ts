import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { signInWithPassword as call } from '@portal/model/password'
import { auth, missingUser } from '#platform/auth'
import { defineCall } from '#platform/call'
import { read } from '#platform/firestore'
import { countTry } from './count-tries.ts'
import { evenly } from './even-time.ts'
import { provedAddress } from './hold-account.ts'
import { letIn } from './let-in.ts'
import { isPasswordOf } from './password-hash.ts'

/** In whose place looking goes on where an address is nobody's. No account has this id. */
const nobody: PersonId = 'nobody'

/** Who has proved an address, and is not shut out. */
async function ownerOf(email: string): Promise<PersonId | null> {
  const user = await auth.getUserByEmail(email).catch(missingUser)
  return user && provedAddress(user) === email ? user.uid : null
}

/**
 * Signs in with a password. Whatever is wrong about it, the work, the answer and the time are the
 * same.
 */
export const signInWithPassword = defineCall(call, async ({ email, password, keep }, actor) => {
  const untilStep = evenly()
  const tried = await countTry(email, actor.ip, new Date())
  const owner = await ownerOf(email)
  const person = owner ?? nobody
  const isRight = await isPasswordOf(person, password, await read(doc.password(person)))
  if (!isRight || owner === null) {
    await tried.note(owner)
    await untilStep()
    throw new Failure('wrong-password')
  }
  await tried.forgive()
  return letIn(owner, { way: 'password', keep, agent: actor.agent })
})
