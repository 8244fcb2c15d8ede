import {
  type AddressChange,
  canTakeBack,
  endedBy,
  takeAddressBack as call,
} from '@portal/model/address-change'
import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { defineCall } from '#platform/call'
import { type Transaction, transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { hashOf } from '../guard/link-secret.ts'
import { forgetFactors } from './forget-factors.ts'
import { moveAccount, unprovedOrUnused } from './move-account.ts'

async function standingLink(tx: Transaction, hash: string, now: Date): Promise<AddressChange> {
  const link = await tx.find(doc.addressChange(hash))
  if (!canTakeBack(link, now)) throw new Failure('link-not-valid')
  return link
}

/** Uses the link up, and ends what was asked for since the address was given up. */
async function settle(tx: Transaction, hash: string, now: Date): Promise<void> {
  const taken = await standingLink(tx, hash, now)
  const { person } = taken
  const links = await tx.list(collection.addressChanges(), (all) =>
    all.where('person', '==', person),
  )
  for (const { id, value } of links)
    if (id !== hash && endedBy(taken, value)) tx.delete(doc.addressChange(id))
  tx.update(doc.addressChange(hash), { usedAt: now })
  await forgetFactors(tx, person)
  record(tx, 'account.address-taken-back', { actor: null, person })
}

/**
 * Gives an account the address back that it has left, for whoever reads the mail there, and ends
 * whatever came into it since: sessions, ways in, and links that were asked for. It opens no session:
 * a mail that works for days is no way in.
 */
export const takeAddressBack = defineCall(call, async ({ secret }) => {
  const [hash, now] = [hashOf(secret), new Date()]
  const { person, email } = await transaction((tx) => standingLink(tx, hash, now))
  await moveAccount(person, email, {
    unlinked: 'all',
    session: null,
    mayGo: unprovedOrUnused,
    settle: (tx) => settle(tx, hash, now),
  })
  return {}
})
