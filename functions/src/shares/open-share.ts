import { guestBudget } from '@portal/model/budget'
import { doc, only } from '@portal/model/paths'
import { isStandingShare, ShareSecret } from '@portal/model/share'
import type { OpenedShare } from '@portal/model/shared-view'
import { z } from 'zod'
import { add, read } from '#platform/firestore'
import { spend } from '../guard/budget.ts'
import { hashOf } from '../guard/link-secret.ts'
import { ofNetwork } from '../guard/subject.ts'
import type { SharedFinder } from './find-shared.ts'
import { openSharePass, readSharePass, sealSharePass } from './share-pass.ts'
import { opensBy } from './try-password.ts'

/** What a guest's page sends; `pass` when it was let in before. */
const Asked = z.strictObject({
  secret: ShareSecret,
  // One that is too long to be any link's is a wrong one.
  password: z.string().max(128).optional().catch(''),
  pass: z.string().max(500).optional(),
})

/** Why a link does not open; `gone` also for one that never was. */
export type NotOpened = 'gone' | 'password-needed' | 'portal-closed'

/**
 * Opens a link for a guest and counts the view, once for each opened page: whoever brings a pass of
 * this link has been counted. Fails with `too-many-requests`, but never for whoever is in.
 */
export async function openShare(
  body: unknown,
  address: string,
  finder: SharedFinder,
  key: string,
  now: Date,
): Promise<OpenedShare | NotOpened> {
  const asked = Asked.safeParse(body).data
  if (!asked) return 'gone'
  const id = hashOf(asked.secret)
  const former = readSharePass(asked.pass ?? '', key)
  const isOfThis = former?.share === id
  // What a link leads to is not said either while Les keeps the portal closed.
  const studio = await read(only(doc.studio(), 'portal'))
  if (studio && !studio.portal.open) return 'portal-closed'
  if (!isOfThis) await spend('share opened', ofNetwork(address), guestBudget, now)
  const share = await read(doc.share(id))
  if (!share || !isStandingShare(share, now)) return 'gone'
  // What is not shown asks for no password either.
  if (!(await finder.isShown(share, now))) return 'gone'
  const wasIn = isOfThis && former.turn === share.turn
  const isIn = wasIn && openSharePass(asked.pass ?? '', key, now) !== null
  if (share.hasPassword && !isIn) {
    const { password } = asked
    // The key is the browser's own, and so is the count of what it gets wrong.
    const browser = wasIn ? hashOf(key) : null
    if (password === undefined || !(await opensBy(id, password, { address, browser }, now)))
      return 'password-needed'
  }
  const view = await finder.view(share, now)
  if (!view) return 'gone'
  const { gallery, client } = share
  if (!isOfThis) await add(doc.shareUse(id), { gallery, client, views: 1, lastViewedAt: now })
  return { ...view, pass: sealSharePass({ share: id, turn: share.turn }, key, now) }
}
