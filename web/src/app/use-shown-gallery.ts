import type { Booking } from '@portal/model/booking'
import type { GalleryId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'
import { shownGalleries } from './shown-galleries.ts'

/**
 * The gallery that the navigation leads to: of the latest shoot whose photographs were shown, and
 * before one that is archived an earlier one that is open. Who has a single one reads nothing for
 * it. Null while nothing was shown.
 */
export function useShownGallery(
  bookings: readonly { id: string; value: Booking }[],
): GalleryId | null {
  const [first, second] = shownGalleries(bookings)
  const live = useLive(first && second ? doc.gallery(first.id) : null)
  const isArchived = live.state === 'ready' && (live.value?.archivedAt ?? null) !== null
  return (isArchived ? second : first)?.id ?? null
}
