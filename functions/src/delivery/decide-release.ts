import { decideRelease as call, gateOfGallery, isTellable } from '@portal/model/delivery'
import { invoiceOf } from '@portal/model/ids'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { waitsForFinals, writeTelling } from './tell-of-release.ts'

/** Les opens or closes the downloads of one gallery, or leaves them to the rules again. */
export const decideRelease = defineCall(call, async ({ gallery: id, decision, reason }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const now = new Date()
    const { client, release } = await tx.read(only(doc.gallery(id), 'client', 'release'))
    if (release.decision !== decision)
      record(tx, 'gallery.release-decided', {
        actor: admin,
        person: client,
        details: { gallery: id, decision, reason },
      })
    // Closing them tells nobody and asks nothing that may not be readable.
    if (decision === 'withdrawn') {
      tx.update(doc.gallery(id), { release: { ...release, decision } })
      return { open: false }
    }
    const before = await tx.read(doc.gallery(id))
    const [booking, invoice] = await Promise.all([
      tx.read(doc.booking(before.booking)),
      tx.find(doc.invoice(invoiceOf(id))),
    ])
    const gallery = { ...before, release: { ...before.release, decision } }
    const { open } = gateOfGallery(gallery, invoice)
    if (before.release.decision === decision) return { open }
    // Who opens it anyway wants what is there to be had.
    const waits =
      decision !== 'released' &&
      (!isTellable(gallery.release, now) || (await waitsForFinals(tx, id, gallery)))
    writeTelling(tx, id, { gallery, booking, invoice, waits }, now)
    return { open }
  })
})
