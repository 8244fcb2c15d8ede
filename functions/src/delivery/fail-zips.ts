import type { GalleryId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * Ends every ZIP of a gallery in which a photograph may be that is replaced, hidden or deleted in
 * this transaction: `media` gives nothing of it any more, and the sweep takes its files away.
 */
export async function failZips(tx: Transaction, gallery: GalleryId): Promise<void> {
  const standing = await tx.ids(collection.zips(gallery), (all) =>
    all.where('state', 'in', ['building', 'ready']),
  )
  for (const id of standing)
    tx.update(doc.zip(gallery, id), { state: 'failed', updatedAt: new Date() })
}
