import { uncarried } from '@portal/model/booking-draft'
import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { isRedeemable, redeemSignInLink as call, type SignInLink } from '@portal/model/sign-in-link'
import { auth, missingUser } from '#platform/auth'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { hashOf } from '../guard/link-secret.ts'
import { accountOf } from './account-of.ts'
import { letIn } from './let-in.ts'
import { isMadeByLes, giveToOwner } from './made-by-les.ts'

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
    if (!link || link.setsPassword || !isRedeemable(link, now)) throw new Failure('link-not-valid')
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
