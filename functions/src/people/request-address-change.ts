import {
  addressChangesPerHour,
  newAddressDays,
  newAddressMails,
  requestAddressChange as call,
} from '@portal/model/address-change'
import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { signInLinksPerNetwork } from '@portal/model/sign-in-link'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { record } from '../audit/record.ts'
import { newLink } from '../guard/link-secret.ts'
import { isBeyond, limitPerHour } from '../guard/rate-limit.ts'
import { ofMailbox, ofNetwork, ofPerson } from '../guard/subject.ts'
import { announce } from '../outbox/announce.ts'

const dayMs = 86_400_000

/**
 * Mails a link to the address somebody wants for their account. Whose it is is looked up only when
 * the link comes back. A mailbox that has had enough gets no mail, which nobody is told: the link
 * from before goes on working.
 */
export const requestAddressChange = defineCall(call, async ({ email }, actor) => {
  const person = signedIn(actor)
  if (actor.role === 'admin') throw new Failure('forbidden')
  const { nonce, hash } = newLink()
  await transaction(async (tx) => {
    const now = new Date()
    const [known, pinned, earlier] = await Promise.all([
      tx.read(doc.standing(person)),
      tx.find(doc.account(person)),
      tx.list(collection.addressChanges(), (all) => all.where('person', '==', person)),
    ])
    if (adminEmails().includes(known.email)) throw new Failure('forbidden')
    // A mail that is open for days may have been passed on; it is not enough to take the account away.
    if (pinned?.invited) throw new Failure('address-not-proved')
    await limitPerHour(tx, 'address change', ofPerson(person), addressChangesPerHour, now)
    await limitPerHour(tx, 'address change', ofNetwork(actor.ip), signInLinksPerNetwork, now)
    if (email === known.email) return
    if (await isBeyond(tx, 'new address mail', ofMailbox(email), newAddressMails, now)) return
    for (const { id, value } of earlier)
      if (value.kind === 'new' && value.usedAt === null) tx.delete(doc.addressChange(id))
    tx.create(doc.addressChange(hash), {
      person,
      kind: 'new',
      email,
      before: known.email,
      askedAt: now,
      expiresAt: new Date(now.getTime() + newAddressDays * dayMs),
      usedAt: null,
    })
    record(tx, 'account.address-asked', { actor: person, person })
    announce(tx, {
      id: `address-asked-${hash}`,
      kind: 'address-asked',
      to: null,
      email,
      data: { days: newAddressDays },
      about: { nonce },
    })
  })
  return {}
})
