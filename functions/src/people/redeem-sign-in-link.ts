import { uncarried } from '@portal/model/booking-draft'
import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { isRedeemable, redeemSignInLink as call, type SignInLink } from '@portal/model/sign-in-link'
import { auth, isAddressTaken, missingUser, type UserRecord } from '#platform/auth'
import { defineCall } from '#platform/call'
import { read, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { hashOf } from '../guard/link-secret.ts'
import { endInvited } from './end-invited.ts'
import { holdAccount } from './hold-account.ts'
import { letIn } from './let-in.ts'
import { isMadeByLes, giveToOwner } from './made-by-les.ts'
import { removeAccount } from './shut-account.ts'

/** Whether it is opened where it was asked for. */
const isAsker = (link: SignInLink, browser: string | undefined): boolean =>
  link.browser !== null && browser !== undefined && hashOf(browser) === link.browser

/** Lets the browser that asked pass, and any other one whose person knows the address. */
function requireAsker(link: SignInLink, browser: string | undefined, typed: string | undefined) {
  if (isAsker(link, browser)) return
  if (!typed) throw new Failure(link.invites ? 'address-asked' : 'other-browser')
  if (typed !== link.email)
    throw new Failure(link.invites ? 'other-invitation' : 'not-that-address')
}

/** Trades a link's secret for a custom token, once, however many try at the same time. */
export const redeemSignInLink = defineCall(call, async (input, actor) => {
  const { secret, browser, email: typed, keep = true } = input
  const { email, draft, invites } = await transaction(async (tx) => {
    const path = doc.signInLink(hashOf(secret))
    const link = await tx.find(path)
    const now = new Date()
    if (!link || !isRedeemable(link, now)) throw new Failure('link-not-valid')
    requireAsker(link, browser, typed)
    tx.write(path, { ...link, draft: null, usedAt: now })
    record(tx, 'sign-in-link.redeemed', { actor: null })
    // The browser that asked still has what it carried.
    const left = isAsker(link, browser) ? null : uncarried(link.draft)
    return { email: link.email, draft: left, invites: link.invites }
  })
  const person = await (invites ? invitedAccount(email) : accountOf(email))
  if (draft !== null) await keepDraft(person, draft)
  const way = invites ? 'invitation' : 'link'
  const { customToken } = await letIn(person, { way, keep, agent: actor.agent })
  return { customToken }
})

/** Lays what was filled in elsewhere beside the account, as another device of theirs would. */
const keepDraft = (person: PersonId, json: string): Promise<void> =>
  transaction((tx) => {
    tx.write(doc.bookingDraft(person), { json, device: 'sign-in-link', at: new Date() })
    return Promise.resolve()
  })

/**
 * The account that Les made for an address, into which his invitation leads: it is open for days, and
 * so opens none that somebody has come into. What it proves is little, until they prove more.
 */
async function invitedAccount(email: string): Promise<PersonId> {
  const found = await auth.getUserByEmail(email).catch(missingUser)
  if (found?.disabled) throw new Failure('forbidden')
  if (!found || !(await isMadeByLes(found))) throw new Failure('link-not-valid')
  await giveToOwner(found, { invited: true })
  return found.uid
}

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
async function accountOf(email: string): Promise<string> {
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
