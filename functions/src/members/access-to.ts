import { type Circle } from '@portal/model/member'
import { type Access, accessOf, galleryAccessOf } from '@portal/model/access'
import { collection, doc, only } from '@portal/model/paths'
import { vendorsIn } from '@portal/model/vendor-set'
import type { Transaction } from '#platform/firestore'

/** Who may see what of a client's, for a document that is made in this transaction. */
export const accessTo = async (tx: Transaction, client: string): Promise<Access> =>
  accessOf(await tx.find(doc.circle(client)))

/**
 * Writes the circle and, in the same transaction, its copies on everything the client has: what a
 * member could see is open, or closed, everywhere in one moment. Documents made meanwhile read the
 * circle themselves, so none is missed.
 */
export async function changeCircle(tx: Transaction, circle: Circle): Promise<void> {
  const { client } = circle
  const access = accessOf(circle)
  const { partners } = access
  // What was said before somebody joined does not wait for them.
  const joinedAt = Object.fromEntries(
    Object.entries(circle.members)
      .filter(([, { role }]) => role === 'partner')
      .map(([person, { since }]) => [person, since]),
  )
  const [bookings, invoices, conversations, galleries, released] = await Promise.all([
    tx.ids(collection.bookings(), (all) => all.where('client', '==', client)),
    tx.ids(collection.invoices(), (all) => all.where('client', '==', client)),
    tx.list(only(collection.conversations(), 'names', 'readBy'), (all) =>
      all.where('client', '==', client),
    ),
    tx.list(only(collection.galleries(), 'names'), (all) => all.where('client', '==', client)),
    tx.list(only(collection.vendorSets(), 'audience'), (all) => all.where('client', '==', client)),
  ])
  const sheets = await Promise.all(
    galleries.map(async ({ id }) => ({
      id,
      numbers: await tx.ids(collection.sheets(id), (all) => all),
    })),
  )
  tx.write(doc.circle(client), circle)
  for (const id of bookings) tx.update(doc.booking(id), { partners })
  for (const id of invoices) tx.update(doc.invoice(id), { partners })
  for (const { id, value } of conversations)
    tx.update(doc.conversation(id), {
      partners,
      names: { ...value.names, ...access.names },
      readBy: { ...joinedAt, ...value.readBy },
    })
  for (const { id, value } of galleries)
    tx.update(doc.gallery(id), {
      ...galleryAccessOf(access),
      names: { ...value.names, ...access.names },
    })
  for (const { id, value } of released)
    tx.update(doc.vendorSet(id), { viewers: vendorsIn(value.audience, circle.members) })
  for (const { id, numbers } of sheets)
    for (const number of numbers)
      tx.update(doc.sheet(id, Number(number)), { viewers: access.viewers })
}

/**
 * Takes a member out of the circle and out of its copies in the same transaction. Nothing that
 * anybody has written is read: no record keeps its members by being unreadable.
 */
export async function takeFromCircle(tx: Transaction, client: string, person: string) {
  const { bookings, invoices, conversations, galleries, vendorSets } = collection
  const [ofBookings, ofInvoices, threads, ofGalleries, released] = await Promise.all(
    [bookings, invoices, conversations, galleries, vendorSets].map((all) =>
      tx.ids(all(), (some) => some.where('client', '==', client)),
    ),
  )
  const below = await Promise.all(
    (ofGalleries ?? []).map(async (id) => ({
      id,
      numbers: await tx.ids(collection.sheets(id), (all) => all),
      zips: await tx.ids(collection.zips(id), (all) =>
        all.where('vendors', 'array-contains', person),
      ),
    })),
  )
  const partners = { lists: { partners: person } }
  tx.takeOut(doc.circle(client), { maps: { members: person } })
  for (const id of ofBookings ?? []) tx.takeOut(doc.booking(id), partners)
  for (const id of ofInvoices ?? []) tx.takeOut(doc.invoice(id), partners)
  for (const id of released ?? []) tx.takeOut(doc.vendorSet(id), { lists: { viewers: person } })
  for (const id of threads ?? [])
    tx.takeOut(doc.conversation(id), { ...partners, maps: { readBy: person } })
  for (const { id, numbers, zips } of below) {
    for (const zip of zips) tx.takeOut(doc.zip(id, zip), { lists: { vendors: person } })
    tx.takeOut(doc.gallery(id), { lists: { viewers: person }, maps: { members: person } })
    for (const number of numbers)
      tx.takeOut(doc.sheet(id, Number(number)), { lists: { viewers: person } })
  }
}
