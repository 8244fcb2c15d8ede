import { endingOn, galleryPhase, reopenGallery as call } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { requireFutureDay } from './require-future-day.ts'
import { showSheets } from './show-sheets.ts'
import { tellOwners } from './tell-owners.ts'

/** Les opens an archived gallery again; hearts, comments and picks are as they were. */
export const reopenGallery = defineCall(call, async ({ gallery: id, day }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [gallery, studio] = await Promise.all([tx.read(doc.gallery(id)), tx.read(doc.studio())])
    const phase = galleryPhase(gallery)
    if (phase === 'preparing') throw new Failure('not-published')
    if (phase === 'open') return { reopened: true as const }
    const now = new Date()
    requireFutureDay(day, null, studio.zone, now)
    const booking = await tx.find(doc.booking(gallery.booking))
    await showSheets(tx, id, true)
    tx.write(doc.gallery(id), {
      ...gallery,
      ...endingOn(day, studio.zone),
      published: true,
      archivedAt: null,
    })
    record(tx, 'gallery.taken-out', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, lastDay: day },
    })
    tellOwners(tx, gallery, booking?.clientEmail ?? null, {
      id: `gallery-reopened-${id}-${now.getTime()}`,
      kind: 'gallery-reopened',
      data: {
        package: gallery.title,
        stays: day,
      },
      about: { gallery: id },
    })
    return { reopened: true as const }
  })
})
