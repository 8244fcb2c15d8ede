import { waitingPhotos } from '@portal/model/aside'
import { Failure } from '@portal/model/failure'
import { showNewPhotos as call } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { bringBack } from './bring-back.ts'

/** Les shows what he has uploaded since he published a gallery; who sees it is told once. */
export const showNewPhotos = defineCall(call, async ({ gallery: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const before = await tx.read(doc.gallery(id))
    if (before.archivedAt !== null) throw new Failure('gallery-archived')
    const booking = await tx.read(doc.booking(before.booking))
    const { came, gallery } = await bringBack(tx, id, (hidden) => waitingPhotos({ hidden }))
    if (came === 0) return { shown: 0 }
    record(tx, 'gallery.new-shown', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, photos: came },
    })
    const { client, clientName, names, title, viewers } = gallery
    const people = [
      { person: client, name: clientName, email: booking.clientEmail },
      ...viewers.map((person) => ({ person, name: names[person] ?? '', email: null })),
    ]
    // Before it is published nobody sees it; publishing tells of everything.
    for (const { person, name, email } of gallery.published ? people : [])
      announce(tx, {
        id: `proofs-added-${id}-${Date.now()}-${person}`,
        kind: 'proofs-added',
        to: person,
        email,
        data: { name, package: title, photographs: came },
        about: { gallery: id },
      })
    return { shown: came }
  })
})
