import { withPick } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'

/** Hearts given (true) or taken back (false) that the server has not confirmed. */
export type PickChanges = ReadonlyMap<PhotoId, boolean>

/**
 * The stored picks with the changes on top, never more than the limit. Those taken back go first,
 * so that an exchange fits; a heart that finds no room is left out.
 */
export function withChanges(
  stored: readonly PhotoId[],
  changes: PickChanges,
  limit: number,
): readonly PhotoId[] {
  let photos = stored
  for (const [photo, chosen] of changes)
    if (!chosen) photos = withPick(photos, photo, false, limit) ?? photos
  for (const [photo, chosen] of changes)
    if (chosen && !photos.includes(photo)) photos = withPick(photos, photo, true, limit) ?? photos
  return photos
}
