import { doc } from '@portal/model/paths'
import {
  requestPasswordLink as call,
  passwordLinkMinutes,
  passwordLinksPerHour,
} from '@portal/model/password'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { holdTo } from '../guard/ceiling.ts'
import { newLink } from '../guard/link-secret.ts'
import { isBeyond, limitPerHour } from '../guard/rate-limit.ts'
import { ofMailbox, ofNetwork } from '../guard/subject.ts'
import { announce } from '../outbox/announce.ts'

/**
 * Mails a link by which a password is set, once. Known or unknown address: the same work, the same
 * answer; the account is looked up only when the link comes back. A mailbox that has had enough gets
 * no mail, which nobody is told; a link that signs in leads to the same.
 */
export const requestPasswordLink = defineCall(call, async ({ email, returnTo }, { ip }) => {
  const { nonce, hash } = newLink()
  const now = new Date()
  const { mailbox, network } = passwordLinksPerHour
  await transaction((tx) => limitPerHour(tx, 'password link', ofNetwork(ip), network, now))
  await holdTo('sign-in-links', now)
  await transaction(async (tx) => {
    if (await isBeyond(tx, 'password mail', ofMailbox(email), mailbox, now)) return
    tx.create(doc.signInLink(hash), {
      email,
      setsPassword: true,
      expiresAt: new Date(now.getTime() + passwordLinkMinutes * 60_000),
      usedAt: null,
    })
    record(tx, 'password.link-requested', { actor: null })
    announce(tx, {
      id: `password-link-${hash}`,
      kind: 'password-link',
      to: null,
      email,
      data: { minutes: passwordLinkMinutes },
      about: { nonce, returnTo },
    })
  })
  return {}
})
