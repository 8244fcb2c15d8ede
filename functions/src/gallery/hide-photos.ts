import { hiddenLimit, hidePhotos as contract } from '@portal/model/arrangement'
import { nothingAside } from '@portal/model/aside'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { failZips } from '../delivery/fail-zips.ts'
import { readHearts, takeHearts } from './hearts-on.ts'
import { OpenSheets } from './open-sheets.ts'

/** Les takes photos out of the client's sight; they keep their files, comments and places. */
export const hidePhotos = defineCall(contract, async ({ gallery: id, photos }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [open, aside, hearts] = await Promise.all([
      OpenSheets.read(tx, id),
      tx.find(doc.aside(id)),
      readHearts(tx, id),
    ])
    const known = aside ?? nothingAside
    const { hidden } = known
    const going = new Set(photos.filter((photo) => open.sheetOf(photo) !== null))
    if (going.size === 0) return { hidden: 0 }
    if (Object.keys(hidden).length + going.size > hiddenLimit) throw new Failure('too-many-hidden')
    const whose = takeHearts(tx, id, hearts, going)
    const taken = [...going].flatMap((photo) => {
      const found = open.take(photo)
      if (!found) return []
      const { entry, sheet } = found
      return [[photo, { ...entry, sheet, hearts: whose.get(photo) ?? [] }] as const]
    })
    tx.write(doc.aside(id), { ...known, hidden: { ...hidden, ...Object.fromEntries(taken) } })
    if (taken.some(([, { final }]) => final)) await failZips(tx, id)
    open.save()
    record(tx, 'gallery.photos-hidden', {
      actor: admin,
      person: open.gallery.client,
      details: { gallery: id, photos: going.size },
    })
    return { hidden: going.size }
  })
})
