import {
  type AddressChange,
  confirmAddressChange as call,
  newAddressFault,
  takeBackDays,
} from '@portal/model/address-change'
import { Failure } from '@portal/model/failure'
import type { PersonId, SessionId } from '@portal/model/ids'
import { maskedEmail } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { sessionBefore } from '@portal/model/session'
import { auth } from '#platform/auth'
import { defineCall, signedIn } from '#platform/call'
import { type Transaction, transaction } from '#platform/firestore'
import { adminEmails } from '#platform/les'
import { record } from '../audit/record.ts'
import { hashOf, newLink } from '../guard/link-secret.ts'
import { announce } from '../outbox/announce.ts'
import { moveAccount, unproved } from './move-account.ts'

const dayMs = 86_400_000

/** The link as it stands, for whoever has asked for it. */
async function standingLink(
  tx: Transaction,
  hash: string,
  person: PersonId,
  now: Date,
): Promise<AddressChange> {
  const [link, known] = await Promise.all([
    tx.find(doc.addressChange(hash)),
    tx.read(doc.standing(person)),
  ])
  if (adminEmails().includes(known.email)) throw new Failure('forbidden')
  const fault = newAddressFault(link, { person, email: known.email }, now)
  if (fault || !link) throw new Failure(fault ?? 'link-not-valid')
  return link
}

/**
 * A token of the session that goes on: Firebase ends those from before the address changed. Tokens of
 * the session from before sessions had ids name none.
 */
const tokenOf = (person: PersonId, session: SessionId | null): Promise<string> =>
  auth.createCustomToken(
    person,
    session === null || session === sessionBefore ? {} : { sid: session },
  )

/** Tells the old address, with the link by which it takes itself back. */
function tellOldAddress(tx: Transaction, { person, email, before }: AddressChange, now: Date) {
  const { nonce, hash } = newLink()
  tx.create(doc.addressChange(hash), {
    person,
    kind: 'back',
    email: before,
    before: email,
    askedAt: now,
    expiresAt: new Date(now.getTime() + takeBackDays * dayMs),
    usedAt: null,
  })
  announce(tx, {
    id: `address-moved-${hash}`,
    kind: 'address-moved',
    to: null,
    email: before,
    data: { address: maskedEmail(email), days: takeBackDays },
    about: { nonce },
  })
}

/**
 * Gives the account of whoever asked the address that the link was mailed to. The link proves the
 * mailbox and the session the account, so that neither is had by the other alone. Of many who come
 * with one link, one goes on.
 */
export const confirmAddressChange = defineCall(call, async ({ secret }, actor) => {
  const person = signedIn(actor)
  if (actor.role === 'admin') throw new Failure('forbidden')
  const [hash, now] = [hashOf(secret), new Date()]
  const { email } = await transaction((tx) => standingLink(tx, hash, person, now))
  await moveAccount(person, email, {
    unlinked: 'google',
    session: actor.session,
    mayGo: unproved,
    settle: async (tx) => {
      const link = await standingLink(tx, hash, person, now)
      tx.update(doc.addressChange(hash), { usedAt: now })
      tellOldAddress(tx, link, now)
      record(tx, 'account.address-changed', { actor: person, person })
    },
  })
  return { customToken: await tokenOf(person, actor.session) }
})
