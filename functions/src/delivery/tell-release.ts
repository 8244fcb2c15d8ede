import { gateOfGallery, tellRelease as call } from '@portal/model/delivery'
import { Failure } from '@portal/model/failure'
import { invoiceOf } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { writeTelling } from './tell-of-release.ts'

/** Les has the client told of what is finished so far. */
export const tellRelease = defineCall(call, async ({ gallery: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const gallery = await tx.read(doc.gallery(id))
    const [booking, invoice] = await Promise.all([
      tx.read(doc.booking(gallery.booking)),
      tx.find(doc.invoice(invoiceOf(id))),
    ])
    if (!gallery.published || !gateOfGallery(gallery, invoice).open)
      throw new Failure('gate-closed')
    const { news } = gallery.release
    if (news === 0) return { told: 0 }
    writeTelling(tx, id, { gallery, booking, invoice, waits: false }, new Date())
    record(tx, 'gallery.release-told', {
      actor: admin,
      person: gallery.client,
      details: { gallery: id, photographs: news },
    })
    return { told: news }
  })
})
