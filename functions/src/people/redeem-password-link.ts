import { Failure } from '@portal/model/failure'
import { redeemPasswordLink as call } from '@portal/model/password'
import { doc } from '@portal/model/paths'
import { isRedeemable, type SignInLink } from '@portal/model/sign-in-link'
import { auth, missingUser } from '#platform/auth'
import { defineCall } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { hashOf } from '../guard/link-secret.ts'
import { accountOf } from './account-of.ts'
import { holdAccount } from './hold-account.ts'
import { keepPassword } from './keep-password.ts'
import { openSession } from './open-session.ts'
import { requireGoodPassword } from './require-good-password.ts'

/** A link that sets a password, for the address it was sent to. */
function required(link: SignInLink | null, typed: string, now: Date): SignInLink {
  if (!link?.setsPassword || !isRedeemable(link, now)) throw new Failure('link-not-valid')
  if (link.email !== typed) throw new Failure('not-that-address')
  return link
}

/** Uses the link up; of many who try at the same time, one gets on. */
const useUp = (secret: string, typed: string): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.signInLink(hashOf(secret))
    const now = new Date()
    const link = required(await tx.find(path), typed, now)
    tx.write(path, { ...link, usedAt: now })
  })

/**
 * Sets a password for whoever has the mailbox of an address, ends whatever was open in its account,
 * and lets them in.
 */
export const redeemPasswordLink = defineCall(call, async (input, actor) => {
  const { secret, email, password, keep } = input
  required(await read(doc.signInLink(hashOf(secret))), email, new Date())
  const known = await auth.getUserByEmail(email).catch(missingUser)
  await requireGoodPassword(password, { email, person: known?.uid ?? null })
  await useUp(secret, email)
  const person = await accountOf(email)
  // Whoever is new has documents from here on.
  const role = await holdAccount(await auth.getUser(person))
  await keepPassword(person, password, null)
  await auth.revokeRefreshTokens(person)
  const signIn = { way: 'link', keep, agent: actor.agent } as const
  return { role, customToken: await openSession(person, role, signIn) }
})
