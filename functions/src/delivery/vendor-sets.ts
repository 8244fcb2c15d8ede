import type { GalleryId, PhotoId, VendorSetId } from '@portal/model/ids'
import { collection, doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import { failZips } from './fail-zips.ts'

/** Takes a set away, and ends every ZIP that was made of it; the sweep takes their files. */
export async function endSet(tx: Transaction, gallery: GalleryId, set: VendorSetId): Promise<void> {
  const zips = await tx.ids(collection.zips(gallery), (all) => all.where('set', '==', set))
  tx.delete(doc.vendorSet(set))
  for (const zip of zips)
    tx.update(doc.zip(gallery, zip), { state: 'failed', vendors: [], updatedAt: new Date() })
}

/**
 * Ends all in which finished photographs are given out that are hidden or deleted in this transaction:
 * every ZIP, and their place among what is released to vendors, where a set of which nothing is left
 * goes.
 */
export async function endGiven(
  tx: Transaction,
  gallery: GalleryId,
  going: ReadonlySet<PhotoId>,
): Promise<void> {
  await failZips(tx, gallery)
  const sets = await tx.listReadable(only(collection.vendorSets(), 'photos'), (all) =>
    all.where('gallery', '==', gallery),
  )
  for (const { id, value } of sets) {
    const photos = value.photos.filter((photo) => !going.has(photo.id))
    if (photos.length === value.photos.length) continue
    if (photos.length > 0) tx.update(doc.vendorSet(id), { photos })
    else tx.delete(doc.vendorSet(id))
  }
}
