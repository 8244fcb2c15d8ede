import { maskedEmail } from '@portal/model/member'
import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'

/**
 * Writes a person's new address wherever the old one was copied to, in the transaction that changes
 * it. Deliveries need nothing: they ask for the address when they go out.
 */
export async function copyAddress(tx: Transaction, person: string, email: string): Promise<void> {
  const [bookings, invoices, circles] = await Promise.all([
    tx.ids(collection.bookings(), (all) => all.where('client', '==', person)),
    tx.ids(collection.invoices(), (all) => all.where('client', '==', person)),
    tx.ids(collection.memberships(person), (all) => all),
  ])
  for (const client of circles) {
    const circle = await tx.findReadable(doc.circle(client))
    const member = circle?.members[person]
    if (circle && member)
      tx.write(doc.circle(client), {
        ...circle,
        members: { ...circle.members, [person]: { ...member, email } },
      })
  }
  for (const id of bookings) tx.update(doc.booking(id), { clientEmail: email })
  for (const id of invoices) tx.update(doc.invoice(id), { clientEmail: email })
}

/** The same for an address that has changed at Google, and tells the old one. */
export async function followAddress(
  tx: Transaction,
  person: string,
  before: string,
  email: string,
): Promise<void> {
  await copyAddress(tx, person, email)
  record(tx, 'account.address-changed', { actor: null, person })
  announce(tx, {
    id: `address-changed-${person}-${Date.now()}`,
    kind: 'address-changed',
    to: null,
    email: before,
    data: { address: maskedEmail(email) },
    about: {},
  })
}
