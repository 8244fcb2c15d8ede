import { Failure } from '@portal/model/failure'
import type { Account, Standing } from '@portal/model/person'
import { auth, isAddressTaken, missingUser, type UserRecord } from '#platform/auth'
import { adminEmails } from '#platform/les'

/** What an account says of itself, and what the portal knew before. */
interface Known {
  /** The address that Firebase holds for proved. */
  proved: string
  google: Account['google']
  pinned: Account | null
  known: Standing | null
}

/** Whether somebody who never had this account's address has come into it by another Google account. */
export function isForeign({ proved, google, pinned, known }: Known): boolean {
  if (!google || pinned?.google?.sub === google.sub) return false
  return Boolean(pinned?.google) || (known !== null && known.email !== proved)
}

/** Two addresses are had by signing in anew alone, when Firebase asks whose they are. */
async function mayFollowTo(email: string, before: string): Promise<boolean> {
  const admins = adminEmails()
  if (admins.includes(email) && !admins.includes(before)) return false
  return (await auth.getUserByEmail(email).catch(missingUser)) === null
}

async function setAddress(user: UserRecord, email: string): Promise<string> {
  await auth.updateUser(user.uid, { email, emailVerified: true })
  return email
}

/**
 * The address of an account today. It changes with its Google account, of which Firebase keeps the
 * first address for ever: the new one is written to the account. Whatever else has changed it is
 * undone. One that makes an admin, or that another account has, is not followed: Google is taken
 * off the account, and signing in with it anew leads to whoever the address belongs to
 * (`sign-in-again`).
 */
export async function currentAddress(
  user: UserRecord,
  { proved, google, pinned, known }: Known,
): Promise<string> {
  if (!known) return proved
  const told = google?.email ?? known.email
  const before = pinned ? (pinned.google?.email ?? told) : known.email
  if (told === before) {
    if (proved === known.email) return proved
    return setAddress(user, known.email).catch((error: unknown) => {
      throw isAddressTaken(error) ? new Failure('sign-in-again') : error
    })
  }
  if (told === proved) return proved
  if (await mayFollowTo(told, known.email)) return setAddress(user, told)
  await auth.updateUser(user.uid, { providersToUnlink: ['google.com'] })
  throw new Failure('sign-in-again')
}
