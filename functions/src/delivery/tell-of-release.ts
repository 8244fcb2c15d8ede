import type { Booking } from '@portal/model/booking'
import { gateOfGallery } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import { collection, doc } from '@portal/model/paths'
import { reached } from '@portal/model/tracker'
import { list, transaction, type Transaction } from '#platform/firestore'
import { parameters } from '#platform/parameters'
import { enqueue } from '#platform/tasks'
import { announce } from '../notices/announce.ts'

/** What is about to be true of a gallery when the transaction is through. */
export interface ReleaseFacts {
  gallery: Gallery
  booking: Booking
  invoice: Invoice | null
}

/**
 * Writes the gallery and the booking, and tells the client when downloads are open: once for a
 * gallery, whatever has opened them.
 */
export function writeTelling(tx: Transaction, id: string, facts: ReleaseFacts, now: Date): void {
  const { gallery, booking, invoice } = facts
  const tells =
    gallery.release.toldAt === null && gallery.published && gateOfGallery(gallery, invoice).open
  if (!tells) {
    tx.write(doc.gallery(id), gallery)
    tx.write(doc.booking(gallery.booking), booking)
    return
  }
  tx.write(doc.gallery(id), { ...gallery, release: { ...gallery.release, toldAt: now } })
  tx.write(doc.booking(gallery.booking), { ...booking, stage: reached(booking.stage, 'ready') })
  announce(tx, {
    id: `photographs-ready-${id}`,
    kind: 'photographs-ready',
    to: gallery.client,
    email: booking.clientEmail,
    data: { name: gallery.clientName, package: gallery.title },
    link: `/portal/gallery/${id}?download=all`,
  })
}

/** Whether something happens to a gallery's finals this moment; then whoever does it asks again. */
const isBusy = async (id: string): Promise<boolean> =>
  (
    await list(collection.finalArrivals(id), (all) =>
      all.where('state', 'in', ['working', 'decided']).limit(1),
    )
  ).length > 0

/** Tells a client that downloads are open, if they are and it is news. Safe twice and late. */
export async function tellOfRelease(id: string): Promise<void> {
  if (await isBusy(id)) return
  await transaction(async (tx) => {
    const [gallery, invoice] = await Promise.all([
      tx.find(doc.gallery(id)),
      tx.find(doc.invoice(id)),
    ])
    if (!gallery || gallery.release.toldAt !== null) return
    if (!gateOfGallery(gallery, invoice).open) return
    const booking = await tx.read(doc.booking(gallery.booking))
    writeTelling(tx, id, { gallery, booking, invoice }, new Date())
  })
}

/** Has it asked in a while, so that a folder of finals is told of once it is through. */
export async function askToTell(id: string): Promise<void> {
  const delay = parameters.releaseNoticeDelay.value()
  const window = Math.floor(Date.now() / (1_000 * Math.max(1, delay)))
  await enqueue('tellOfRelease', { gallery: id }, `tell-of-release-${id}-${window}`, delay)
}

/** Finds galleries that are open and whose client was never told. */
export async function sweepReleases(): Promise<void> {
  const untold = await list(collection.galleries(), (all) =>
    all.where('release.toldAt', '==', null).where('finals', '>', 0),
  )
  for (const { id } of untold) await tellOfRelease(id)
}
