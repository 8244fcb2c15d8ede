import type { PhotoId } from '@portal/model/ids'
import { agreement, type TheirPicks } from '@portal/model/overlap'
import { useMemo } from 'react'
import type { MarkedPhotos } from './narrow-photos.ts'
import type { Comments } from './use-comments.ts'

/** Where nobody else chooses, nothing is chosen together. */
const alone = { anyone: new Set<PhotoId>(), together: new Set<PhotoId>() }

/** Which photos of a gallery carry which mark, from hearts and comments. */
export const usePhotoMarks = (
  chosen: ReadonlySet<PhotoId>,
  others: readonly TheirPicks[],
  { threads, retouch }: Comments,
): MarkedPhotos =>
  useMemo(
    () => ({
      chosen,
      ...(others.length > 0 ? agreement(chosen, others) : alone),
      commented: new Set(threads.keys()),
      retouch,
    }),
    [chosen, others, threads, retouch],
  )
