import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { isRedeemable, redeemSignInLink as contract } from '@portal/model/sign-in-link'
import { auth } from '#platform/auth'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { hashOf } from './sign-in-secret.ts'

/** Trades a link's secret for a custom token, once, however many try at the same time. */
export const redeemSignInLink = defineCall(contract, async ({ secret }) => {
  const email = await transaction(async (tx) => {
    const path = doc.signInLink(hashOf(secret))
    const link = await tx.find(path)
    const now = new Date()
    if (!link || !isRedeemable(link, now)) throw new Failure('link-not-valid')
    tx.write(path, { ...link, usedAt: now })
    record(tx, 'sign-in-link.redeemed', { actor: null })
    return link.email
  })
  const person = await accountOf(email)
  return { customToken: await auth.createCustomToken(person) }
})

/** The account of an address that has just proved itself by mail. */
async function accountOf(email: string): Promise<string> {
  try {
    const known = await auth.getUserByEmail(email)
    if (!known.emailVerified) await auth.updateUser(known.uid, { emailVerified: true })
    return known.uid
  } catch (error) {
    if ((error as { code?: string }).code !== 'auth/user-not-found') throw error
    return (await auth.createUser({ email, emailVerified: true })).uid
  }
}
