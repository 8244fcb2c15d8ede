import type { GalleryId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import type { Zip } from '@portal/model/zip'
import { useMemo } from 'react'
import { type Live, type LiveRow, useLiveList } from '#firebase/live.ts'

const mostZips = 20

/** The ZIPs of a gallery, newest first, but for those that vendors have made of what is theirs. */
export function useZips(id: GalleryId): Live<LiveRow<Zip>[]> {
  const live = useLiveList(collection.zips(id), {
    orderBy: ['plannedAt', 'desc'],
    limit: mostZips,
  })
  return useMemo(
    () =>
      live.state === 'ready'
        ? { ...live, value: live.value.filter(({ value }) => value.set === undefined) }
        : live,
    [live],
  )
}
