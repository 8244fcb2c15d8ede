import { doc } from '@portal/model/paths'
import { auth } from '#platform/auth'
import { read, transaction } from '#platform/firestore'
import { endAllSessions, forgetPassword } from './end-rights.ts'
import { forgetFactors } from './forget-factors.ts'

/**
 * Ends what came into an account by an invitation, once its address is proved by Google or by a link
 * of our own: a mail that is open for days may have been passed on. Idempotent.
 */
export async function endInvited(person: string): Promise<void> {
  if (!(await read(doc.account(person)))?.invited) return
  await auth.revokeRefreshTokens(person)
  await transaction(async (tx) => {
    const pinned = await tx.find(doc.account(person))
    await forgetFactors(tx, person)
    endAllSessions(tx, person)
    forgetPassword(tx, person)
    if (pinned) tx.write(doc.account(person), { ...pinned, invited: false })
  })
}
