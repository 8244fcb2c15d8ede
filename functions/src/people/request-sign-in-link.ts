import { doc } from '@portal/model/paths'
import {
  requestSignInLink as call,
  signInLinkMinutes,
  signInLinksPerNetwork,
  signInMails,
} from '@portal/model/sign-in-link'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { holdTo } from '../guard/ceiling.ts'
import { hashOf, newLink } from '../guard/link-secret.ts'
import { isBeyond, limitPerHour } from '../guard/rate-limit.ts'
import { ofBoth, ofMailbox, ofNetwork } from '../guard/subject.ts'
import { announce } from '../outbox/announce.ts'

/**
 * Mails a link that signs in once. Known or unknown address: the same work, the same answer; the
 * account is looked up only when the link comes back. A mailbox that has had enough gets no mail,
 * which nobody is told: it is no fault of its owner, who has the links that were mailed.
 */
export const requestSignInLink = defineCall(
  call,
  async ({ email, returnTo, browser, draft }, { ip }) => {
    const { nonce, hash } = newLink()
    const now = new Date()
    const [network, mailbox] = [ofNetwork(ip), ofMailbox(email)]
    const ofThisOne = ofBoth(mailbox, network)
    // First its own limit: what one network is refused takes nothing of what all may ask for.
    await transaction((tx) => limitPerHour(tx, 'sign-in link', network, signInLinksPerNetwork, now))
    await holdTo('sign-in-links', now)
    await transaction(async (tx) => {
      const { ofOneNetwork, inQuarterHour } = signInMails
      if (await isBeyond(tx, 'sign-in mail', ofThisOne, ofOneNetwork, now)) return
      if (await isBeyond(tx, 'sign-in mail', mailbox, inQuarterHour, now, 'quarter-hour')) return
      tx.create(doc.signInLink(hash), {
        email,
        browser: browser ? hashOf(browser) : null,
        draft: draft ?? null,
        expiresAt: new Date(now.getTime() + signInLinkMinutes * 60_000),
        usedAt: null,
      })
      record(tx, 'sign-in-link.requested', { actor: null })
      announce(tx, {
        id: `sign-in-link-${hash}`,
        kind: 'sign-in-link',
        to: null,
        email,
        data: { minutes: signInLinkMinutes },
        about: { nonce, returnTo },
      })
    })
    return {}
  },
)
