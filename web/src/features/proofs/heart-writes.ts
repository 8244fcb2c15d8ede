import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { merge, serverTime, withItems, withoutItems, type Write } from '#firebase/writes.ts'
import { type PickChanges, withChanges } from './pick-changes.ts'

/**
 * What a device says of its changes, to be written all or nothing: these hearts and no others, so
 * that what another device of the same person has given meanwhile stays. Written twice is once. A
 * heart that finds no room beside the `stored` ones is left out.
 */
export function heartWrites(
  id: GalleryId,
  person: PersonId,
  stored: readonly PhotoId[],
  changes: PickChanges,
  maximum: number,
): Write[] {
  const fitting = new Set(withChanges(stored, changes, maximum))
  const back = [...changes].flatMap(([photo, chosen]) => (chosen ? [] : [photo]))
  const given = [...changes].flatMap(([photo, chosen]) =>
    chosen && fitting.has(photo) ? [photo] : [],
  )
  // Two writes, because one cannot both add to a list and take from it; rules look at the result.
  return [
    ...(back.length > 0 ? [withoutItems(back)] : []),
    ...(given.length > 0 ? [withItems(given)] : []),
  ].map((photos) =>
    merge(doc.picks(id, person), { photos, locked: false, updatedAt: serverTime() }),
  )
}
