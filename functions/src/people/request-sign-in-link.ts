import { randomBytes } from 'node:crypto'
import { doc } from '@portal/model/paths'
import {
  requestSignInLink as contract,
  signInLinkMinutes,
  signInLinksPerHour,
} from '@portal/model/sign-in-link'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../notices/announce.ts'
import { limitPerHour } from './rate-limit.ts'
import { hashOf, secretOf } from './sign-in-secret.ts'

/**
 * Mails a link that signs in once. Known or unknown address: the same work, the same answer; the
 * account is looked up only when the link comes back.
 */
export const requestSignInLink = defineCall(contract, async ({ email, returnTo }, actor) => {
  const nonce = randomBytes(32).toString('base64url')
  const hash = hashOf(secretOf(nonce))
  await transaction(async (tx) => {
    const now = new Date()
    await limitPerHour(tx, 'sign-in-link address', email, signInLinksPerHour, now)
    await limitPerHour(tx, 'sign-in-link ip', actor.ip, signInLinksPerHour, now)
    tx.create(doc.signInLink(hash), {
      email,
      expiresAt: new Date(now.getTime() + signInLinkMinutes * 60_000),
      usedAt: null,
    })
    record(tx, 'sign-in-link.requested', { actor: null })
    announce(tx, {
      id: `sign-in-link-${hash}`,
      kind: 'sign-in-link',
      to: null,
      email,
      data: { minutes: String(signInLinkMinutes) },
      link: `/sign-in/link?nonce=${nonce}&to=${encodeURIComponent(returnTo)}`,
    })
  })
  return {}
})
