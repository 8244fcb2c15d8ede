import { hiddenLimit, hidePhotos as call } from '@portal/model/arrangement'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { endGiven } from '../delivery/vendor-sets.ts'
import { readHearts, takeHearts } from './hearts-on.ts'
import { OpenSheets } from './open-sheets.ts'

/** Les takes photos out of the client's sight; they keep their files, comments and places. */
export const hidePhotos = defineCall(call, async ({ gallery: id, photos }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [open, hidden, hearts] = await Promise.all([
      OpenSheets.readToTake(tx, id),
      tx.keysOf(doc.aside(id), 'hidden'),
      readHearts(tx, id),
    ])
    // Without its entry it could not come back.
    if (photos.some((photo) => open.isUnread(photo)))
      throw new Error('the contact sheet of a photo cannot be read')
    const going = new Set(photos.filter((photo) => open.sheetOf(photo) !== null))
    if (going.size === 0) return { hidden: 0 }
    if (hidden.length + going.size > hiddenLimit) throw new Failure('too-many-hidden')
    const whose = takeHearts(tx, id, hearts, going)
    const taken = [...going].flatMap((photo) => {
      const found = open.take(photo)
      if (!found) return []
      const { entry, sheet } = found
      return [[photo, { ...entry, sheet, hearts: whose.get(photo) ?? [] }] as const]
    })
    tx.putIn(doc.aside(id), { hidden: Object.fromEntries(taken) })
    if (taken.some(([, { final }]) => final)) await endGiven(tx, id, going)
    open.save()
    record(tx, 'gallery.photos-hidden', {
      actor: admin,
      person: open.gallery.client,
      details: { gallery: id, photos: going.size },
    })
    return { hidden: going.size }
  })
})
