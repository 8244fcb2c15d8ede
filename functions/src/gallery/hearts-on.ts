import { Failure } from '@portal/model/failure'
import type { Picks } from '@portal/model/gallery'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { Row, Transaction } from '#platform/firestore'

/** Everybody's hearts in a gallery, as far as they can be read. */
export const readHearts = (tx: Transaction, gallery: GalleryId): Promise<Row<Picks>[]> =>
  tx.listReadable(collection.picks(gallery), (all) => all)

/**
 * Takes the hearts off photos that go out of sight; answers whose they were. What is submitted
 * stays as it was submitted: fails with `selection-locked`.
 */
export function takeHearts(
  tx: Transaction,
  gallery: GalleryId,
  hearts: readonly Row<Picks>[],
  going: ReadonlySet<PhotoId>,
): Map<PhotoId, PersonId[]> {
  const whose = new Map<PhotoId, PersonId[]>()
  for (const { id: person, value } of hearts) {
    const lost = value.photos.filter((photo) => going.has(photo))
    if (lost.length === 0) continue
    if (value.locked) throw new Failure('selection-locked')
    for (const photo of lost) whose.set(photo, [...(whose.get(photo) ?? []), person])
    const photos = value.photos.filter((photo) => !going.has(photo))
    tx.write(doc.picks(gallery, person), { ...value, photos })
  }
  return whose
}
