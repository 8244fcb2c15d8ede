import { doc } from '@portal/model/paths'
import { auth, type UserRecord } from '#platform/auth'
import { read, transaction } from '#platform/firestore'
import { endAllSessions, forgetPassword } from './end-rights.ts'

/** Whether an account was made by Les for its address, which nobody has proved since. */
export async function isMadeByLes(user: UserRecord): Promise<boolean> {
  const [pinned, known] = await Promise.all([
    read(doc.account(user.uid)),
    read(doc.standing(user.uid)),
  ])
  return (
    !user.emailVerified && pinned?.byDesk === true && known !== null && known.email === user.email
  )
}

/**
 * Gives such an account to whoever has just proved its address: whatever came into it meanwhile ends,
 * and what Les has written for the client is theirs, since the account is the same. `invited` says
 * that an invitation alone has proved it. Idempotent.
 */
export async function giveToOwner(
  { uid, providerData }: UserRecord,
  { invited }: { invited: boolean },
): Promise<void> {
  const ways = providerData.map(({ providerId }) => providerId)
  await auth.updateUser(uid, {
    emailVerified: true,
    ...(ways.length > 0 && { providersToUnlink: ways }),
  })
  await auth.revokeRefreshTokens(uid)
  await transaction(async (tx) => {
    endAllSessions(tx, uid)
    forgetPassword(tx, uid)
    tx.write(doc.account(uid), { google: null, invited })
  })
}
