import type { GalleryId } from '@portal/model/ids'
import { mediaAddress } from '@portal/model/media-address'
import { collection } from '@portal/model/paths'
import { useMemo } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { ZipList } from '#shared/zips/zip-list.tsx'

const mostZips = 20

/** The ZIPs that a vendor has had made of what is released to them, newest first. */
export function ReleasedZips({ gallery, person }: { gallery: GalleryId; person: string }) {
  const live = useLiveList(collection.zips(gallery), {
    where: [['vendors', 'array-contains', person]],
    limit: mostZips,
  })
  const zips = useMemo(
    () =>
      live.state === 'ready'
        ? {
            ...live,
            value: live.value.toSorted(
              (a, b) => b.value.plannedAt.getTime() - a.value.plannedAt.getTime(),
            ),
          }
        : live,
    [live],
  )
  const setOf = (zip: string) =>
    zips.state === 'ready' ? (zips.value.find(({ id }) => id === zip)?.value.set ?? '') : ''
  return (
    <ZipList
      of={zips}
      addressOf={(zip, part) => mediaAddress.releasedZip(setOf(zip), zip, String(part))}
    />
  )
}
