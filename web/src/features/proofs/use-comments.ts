import {
  type Comment,
  mostComments,
  openThreads,
  photosToRetouch,
  type Thread,
  threadsOf,
} from '@portal/model/comment'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { useMemo } from 'react'
import { type Live, type LiveRow, useLiveList } from '#firebase/live.ts'
import { useOutgoing } from '#ui/files/outgoing.ts'
import { waitingAbout } from '#ui/files/outgoing-store.ts'
import { type CommentRow, withWaiting } from './waiting-comments.ts'

/** A thread whose comments know whether they have left this device. */
export type LiveThread = Thread<CommentRow>

/** What is said about the photos of one gallery. */
export interface Comments {
  live: Live<unknown>
  threads: ReadonlyMap<PhotoId, readonly LiveThread[]>
  /** How many threads of a photo wait for an answer. */
  open: ReadonlyMap<PhotoId, number>
  retouch: ReadonlySet<PhotoId>
}

const none: LiveRow<Comment>[] = []

/** Follows all comments of a gallery at once: the grid counts them, the lightbox shows them. Null waits. */
export function useComments(gallery: GalleryId | null): Comments {
  const live = useLiveList(gallery === null ? null : collection.comments(gallery), {
    orderBy: ['at', 'asc'],
    last: mostComments,
  })
  const rows = live.state === 'ready' ? live.value : none
  const outgoing = useOutgoing(({ waiting }) => waiting)
  return useMemo(() => {
    const threads = threadsOf(withWaiting(rows, waitingAbout(outgoing, gallery)))
    return { live, threads, open: openThreads(threads), retouch: photosToRetouch(threads) }
  }, [live, rows, outgoing, gallery])
}
