import type { Side } from '@portal/model/chat'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { useEffect, useRef } from 'react'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import type { SpeakerNames } from './comment-line.tsx'
import { CommentThread } from './comment-thread.tsx'
import { NewComment } from './new-comment.tsx'
import type { Comments } from './use-comments.ts'
import type { PhotoTalk } from './use-photo-talk.ts'

/** Who speaks here, and to whom. */
export interface Conversing {
  comments: Comments
  talker: { person: PersonId; side: Side }
  names: SpeakerNames
}

/** Everything said about one photo, and the box to say more. */
export function PhotoComments(
  props: Conversing & { gallery: GalleryId; photo: PhotoId; talk: PhotoTalk },
) {
  const { gallery, photo, comments, talker, names, talk } = props
  const threads = comments.threads.get(photo) ?? []
  const list = useRef<HTMLDivElement>(null)
  const last = threads.at(-1)?.first
  const own = last?.pending === true && last.value.author === talker.person ? last.id : null
  useEffect(() => {
    // What one has just said oneself is to be seen.
    if (own) list.current?.scrollTo(0, list.current.scrollHeight)
  }, [own])
  return (
    <>
      <div
        ref={list}
        data-comments
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto focus:outline-none"
      >
        <LiveView of={comments.live} loading={<Loading />}>
          {() =>
            threads.length === 0 ? (
              <div className="grid justify-items-center gap-2 px-4 py-10 text-center">
                <p className="font-display text-xl">{text.comments.emptyTitle}</p>
                <p className="text-dim text-sm">{text.comments.empty[talker.side]}</p>
              </div>
            ) : (
              <ul className="grid gap-2 pb-3">
                {threads.map((thread) => (
                  <CommentThread
                    key={thread.first.id}
                    gallery={gallery}
                    thread={thread}
                    talker={talker}
                    names={names}
                    trayOf={talk.trayOf}
                    pointed={talk.thread === thread.first.id}
                  />
                ))}
              </ul>
            )
          }
        </LiveView>
      </div>
      <div className="border-hairline border-t pt-3">
        <NewComment key={photo} gallery={gallery} photo={photo} talker={talker} talk={talk} />
      </div>
    </>
  )
}

const Loading = () => (
  <div className="grid gap-2">
    <Skeleton className="h-24" />
    <Skeleton className="h-24" />
  </div>
)
