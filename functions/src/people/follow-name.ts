import { collection, doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * Writes a person's new name wherever the old one was copied to, as their own and as somebody's
 * member. What was issued keeps the name it was issued to. Returns the writes, to be made once
 * everything is read.
 */
export async function followName(
  tx: Transaction,
  person: string,
  name: string,
): Promise<() => void> {
  const [bookings, conversations, galleries, circle, joined] = await Promise.all([
    tx.ids(collection.bookings(), (all) => all.where('client', '==', person)),
    tx.ids(collection.conversations(), (all) => all.where('client', '==', person)),
    tx.ids(collection.galleries(), (all) => all.where('client', '==', person)),
    tx.findReadable(only(doc.circle(person), 'members')),
    tx.ids(collection.memberships(person), (all) => all),
  ])
  const of = await Promise.all(
    joined.map(async (client) => ({
      client,
      circle: await tx.findReadable(only(doc.circle(client), 'members')),
      conversations: await tx.ids(collection.conversations(), (all) =>
        all.where('client', '==', client),
      ),
      galleries: await tx.ids(collection.galleries(), (all) => all.where('client', '==', client)),
    })),
  )
  return () => {
    for (const id of bookings) tx.update(doc.booking(id), { clientName: name })
    for (const id of conversations) tx.update(doc.conversation(id), { clientName: name })
    for (const id of galleries) tx.update(doc.gallery(id), { clientName: name })
    if (circle) {
      tx.update(doc.circle(person), { clientName: name })
      for (const member of Object.keys(circle.members))
        tx.update(doc.membership(member, person), { clientName: name })
    }
    for (const { client, circle: other, conversations: threads, galleries: theirs } of of) {
      const member = other?.members[person]
      if (!member) continue
      tx.putIn(doc.circle(client), { members: { [person]: { ...member, name } } })
      for (const id of threads) tx.putIn(doc.conversation(id), { names: { [person]: name } })
      for (const id of theirs) tx.putIn(doc.gallery(id), { names: { [person]: name } })
    }
  }
}
