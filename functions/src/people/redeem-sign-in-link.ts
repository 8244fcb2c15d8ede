import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { isRedeemable, redeemSignInLink as call, type SignInLink } from '@portal/model/sign-in-link'
import { auth, isAddressTaken, missingUser } from '#platform/auth'
import { defineCall } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { hashOf } from '../guard/link-secret.ts'
import { endInvited } from './end-invited.ts'
import { holdAccount } from './hold-account.ts'
import { removeAccount } from './shut-account.ts'

/** Lets the browser that asked pass, and any other one whose person knows the address. */
function requireAsker(link: SignInLink, browser: string | undefined, typed: string | undefined) {
  if (link.browser !== null && browser && hashOf(browser) === link.browser) return
  if (!typed) throw new Failure('other-browser')
  if (typed !== link.email) throw new Failure('not-that-address')
}

/** Trades a link's secret for a custom token, once, however many try at the same time. */
export const redeemSignInLink = defineCall(call, async ({ secret, browser, email: typed }) => {
  const email = await transaction(async (tx) => {
    const path = doc.signInLink(hashOf(secret))
    const link = await tx.find(path)
    const now = new Date()
    if (!link || !isRedeemable(link, now)) throw new Failure('link-not-valid')
    requireAsker(link, browser, typed)
    tx.write(path, { ...link, usedAt: now })
    record(tx, 'sign-in-link.redeemed', { actor: null })
    return link.email
  })
  return { customToken: await auth.createCustomToken(await accountOf(email)) }
})

/** Each turn ends in the account of the address, or has taken away what stood in its place. */
const mostTurns = 4

/**
 * The account of an address that has just proved itself by mail. One that somebody had made before
 * anybody proved the address is removed first, with its password and sessions.
 */
async function accountOf(email: string): Promise<string> {
  for (let turn = 1; turn <= mostTurns; turn += 1) {
    const found = await auth.getUserByEmail(email).catch(missingUser)
    if (found?.disabled) throw new Failure('forbidden')
    if (found && !found.emailVerified) await removeAccount(found.uid)
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
