import { endingOn, galleryPhase, lastDayOf, setGalleryExpiry as call } from '@portal/model/expiry'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { requireFutureDay } from './require-future-day.ts'

/** Les moves the last day of a gallery, also before it is published. */
export const setGalleryExpiry = defineCall(call, async ({ gallery: id, day }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [gallery, studio] = await Promise.all([tx.read(doc.gallery(id)), tx.read(doc.studio())])
    const phase = galleryPhase(gallery)
    if (phase === 'archived') throw new Failure('gallery-archived')
    const before = gallery.expiresAt && lastDayOf(gallery.expiresAt, studio.zone)
    if (before === day) return { saved: true as const }
    requireFutureDay(day, null, studio.zone, new Date())
    const ending = endingOn(day, studio.zone)
    tx.write(doc.gallery(id), {
      ...gallery,
      ...ending,
      // Nobody is warned of what they have not seen; publishing has the clock look at it.
      expiryDue: phase === 'open' ? ending.expiryDue : null,
    })
    record(tx, 'gallery.expiry-changed', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, lastDay: day },
    })
    return { saved: true as const }
  })
})
