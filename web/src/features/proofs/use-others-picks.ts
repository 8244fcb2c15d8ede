import { collection } from '@portal/model/paths'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { mayChoose } from '@portal/model/access'
import type { TheirPicks } from '@portal/model/overlap'
import { useMemo } from 'react'
import { useLiveList } from '#firebase/live.ts'

/** As many as a client can share with; firestore.rules allows no more. */
const most = 50
const nobody: TheirPicks[] = []

/**
 * What the members of a gallery have chosen, by name; nobody for who may not see it, and without a
 * read where nobody else chooses.
 */
export function useOthersPicks(id: GalleryId, gallery: Gallery, sees: boolean): TheirPicks[] {
  const { members, names } = gallery
  const isShared = Object.values(members).some(mayChoose)
  const live = useLiveList(sees && isShared ? collection.picks(id) : null, { limit: most })
  return useMemo(() => {
    if (live.state !== 'ready') return nobody
    return live.value
      .flatMap(({ id: person, value }) =>
        mayChoose(members[person] ?? null)
          ? [{ person, name: names[person] ?? '', photos: value.photos }]
          : [],
      )
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }, [live, members, names])
}
