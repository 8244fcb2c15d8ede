import { type Gallery, photosOf, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PersonId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { useMemo } from 'react'
import { type Live, useLiveList } from '#firebase/live.ts'

/** Contact sheets of 500 photos; a listener is bounded. */
export const mostSheets = 20

/** The photos of a gallery, as Les has arranged them; of one that is not shown for Les alone. */
export function usePhotos(
  id: GalleryId,
  { client, published, order, sets }: Pick<Gallery, 'client' | 'published' | 'order' | 'sets'>,
  /** A member asks for what is shared with them; null for the client and Les. */
  member: PersonId | null = null,
): { live: Live<unknown>; photos: SheetPhoto[] } {
  const live = useLiveList(collection.sheets(id), {
    where: [
      member === null ? ['client', '==', client] : ['viewers', 'array-contains', member],
      ['published', '==', published],
    ],
    limit: mostSheets,
  })
  const photos = useMemo(
    () =>
      live.state === 'ready'
        ? photosOf(
            live.value.map(({ value }) => value),
            { order, sets },
          )
        : [],
    [live, order, sets],
  )
  return { live, photos }
}
