import type { PersonId } from '@portal/model/ids'
import type { Role } from '@portal/model/person'
import { auth, type UserRecord } from '#platform/auth'
import { holdAccount } from './hold-account.ts'
import { openSession, type SignIn } from './open-session.ts'

/**
 * Lets somebody in who has just proved who they are: holds the account as it is now and opens a
 * session of it. Fails as `holdAccount`.
 */
export async function letIn(
  who: PersonId | UserRecord,
  signIn: SignIn,
): Promise<{ role: Role; customToken: string }> {
  const user = typeof who === 'string' ? await auth.getUser(who) : who
  const role = await holdAccount(user)
  return { role, customToken: await openSession(user.uid, role, signIn) }
}
