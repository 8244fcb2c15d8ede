import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { mailProof as call, proofLinkMinutes } from '@portal/model/proof'
import { signInMails } from '@portal/model/sign-in-link'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { newLink } from '../guard/link-secret.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { announce } from '../outbox/announce.ts'

/** Mails the caller a link that proves who they are in the session they ask from. */
export const mailProof = defineCall(call, async (_, actor) => {
  const [person, { email, session }] = [signedIn(actor), actor]
  if (!email || !session) throw new Failure('signed-out')
  const { nonce, hash } = newLink()
  const now = new Date()
  await transaction(async (tx) => {
    await limitPerHour(tx, 'proof mail', ofPerson(person), signInMails.ofOneNetwork, now)
    const expiresAt = new Date(now.getTime() + proofLinkMinutes * 60_000)
    tx.create(doc.proofLink(hash), { person, session, expiresAt })
    announce(tx, {
      id: `proof-link-${hash}`,
      kind: 'proof-link',
      to: null,
      email,
      data: { minutes: proofLinkMinutes },
      about: { nonce },
    })
  })
  return {}
})
