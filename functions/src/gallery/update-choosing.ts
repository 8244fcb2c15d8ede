import { closesAt } from '@portal/model/choosing'
import { Failure } from '@portal/model/failure'
import { updateChoosing as call } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { requireFutureDay } from './require-future-day.ts'

/** Les changes what may be chosen in one gallery, at once for whoever is choosing. */
export const updateChoosing = defineCall(call, async ({ gallery: id, ...choosing }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [gallery, studio] = await Promise.all([tx.read(doc.gallery(id)), tx.read(doc.studio())])
    if (gallery.selection.state === 'submitted') throw new Failure('selection-locked')
    const { deadline } = choosing
    requireFutureDay(deadline, gallery.choosing.deadline, studio.zone, new Date())
    tx.write(doc.gallery(id), { ...gallery, choosing, closesAt: closesAt(deadline, studio.zone) })
    record(tx, 'gallery.choosing-changed', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, ...choosing },
    })
    return { saved: true as const }
  })
})
