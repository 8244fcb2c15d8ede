import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { auth, isAddressTaken, missingUser, type UserRecord } from '#platform/auth'
import { read } from '#platform/firestore'
import { endInvited } from './end-invited.ts'
import { holdAccount } from './hold-account.ts'
import { giveToOwner, isMadeByLes } from './made-by-les.ts'
import { removeAccount } from './shut-account.ts'

/** What nobody had proved goes; but what Les made for the client becomes the client's. */
async function proveOrRemove(found: UserRecord): Promise<void> {
  if (!(await isMadeByLes(found))) return removeAccount(found.uid)
  await giveToOwner(found, { invited: false })
}

/** Each turn ends in the account of the address, or has taken away what stood in its place. */
const mostTurns = 4

/**
 * The account of an address that has just proved itself by mail. One that somebody had made before
 * anybody proved the address is removed first, with its password and sessions.
 */
export async function accountOf(email: string): Promise<PersonId> {
  for (let turn = 1; turn <= mostTurns; turn += 1) {
    const found = await auth.getUserByEmail(email).catch(missingUser)
    if (found?.disabled) throw new Failure('forbidden')
    if (found && !found.emailVerified) await proveOrRemove(found)
    else if (found) {
      // An account that does not have the address by right gives it up here.
      await holdAccount(found).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error
      })
      if ((await read(doc.standing(found.uid)))?.email === email) {
        await endInvited(found.uid)
        return found.uid
      }
    } else {
      const made = await auth.createUser({ email, emailVerified: true }).catch((error: unknown) => {
        if (!isAddressTaken(error)) throw error
        return null
      })
      if (made) return made.uid
    }
  }
  throw new Error('an address cannot be given to an account')
}
