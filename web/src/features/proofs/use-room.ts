import type { Aside } from '@portal/model/aside'
import type { Sheet } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { useMemo } from 'react'
import { type Live, useLive, useLiveList } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import type { Unfinished } from './photo-rows.ts'
import { mostSheets } from './use-photos.ts'
import type { KnownPhotos } from './upload-queue.ts'

/** Listeners are bounded; nobody waits for more at once. */
const mostUnfinished = 2_500

/** A gallery as Les sees it. */
export interface Room {
  sheets: Sheet[]
  aside: Aside | null
  unfinished: Unfinished[]
  /** In the gallery, also the hidden ones. */
  ready: ReadonlySet<PhotoId>
  known: KnownPhotos
}

/**
 * Everything of a gallery in some sheets and what is not finished, and not in one document for each
 * of two thousand photos.
 */
export function useRoom(id: GalleryId): Live<Room> {
  const sheets = useLiveList(collection.sheets(id), { limit: mostSheets })
  const aside = useLive(doc.aside(id))
  const unfinished = useLiveList(collection.photos(id), {
    where: [['state', 'in', ['working', 'failed']]],
    limit: mostUnfinished,
  })
  return useMemo(
    () =>
      together({ sheets, aside, unfinished }, (read) => {
        const all = read.sheets.map(({ value }) => value)
        const ready = new Set([
          ...all.flatMap(({ photos }) => Object.keys(photos)),
          ...Object.keys(read.aside?.hidden ?? {}),
        ])
        // The same bytes would be damaged again; what merely was not worked on is worth a try.
        const failed = read.unfinished.filter(({ value }) => value.reason === 'failed')
        const there = read.unfinished.filter(({ value }) => value.reason !== 'failed')
        return {
          sheets: all,
          aside: read.aside,
          unfinished: read.unfinished,
          ready,
          known: {
            there: new Set([...ready, ...there.map((row) => row.id)]),
            failed: new Set(failed.map((row) => row.id)),
          },
        }
      }),
    [sheets, aside, unfinished],
  )
}
