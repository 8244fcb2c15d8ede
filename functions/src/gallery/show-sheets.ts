import type { GalleryId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * Writes on every contact sheet whether it is shown, with the gallery that says so. What is on the
 * sheets is neither read nor written again; one that comes meanwhile takes it from the gallery.
 */
export async function showSheets(
  tx: Transaction,
  id: GalleryId,
  published: boolean,
): Promise<void> {
  for (const sheet of await tx.ids(collection.sheets(id), (all) => all))
    tx.update(doc.sheet(id, Number(sheet)), { published })
}
