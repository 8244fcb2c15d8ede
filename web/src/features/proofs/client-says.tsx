import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useMemo } from 'react'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { ChosenList } from './chosen-list.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import { ProofWall } from './proof-wall.tsx'
import { useComments } from './use-comments.ts'
import { useDownloads } from './use-downloads.ts'
import { usePhotos } from './use-photos.ts'

const words = text.comments.desk

/** What a client has chosen and said, for Les: the list for his programs, and the gallery itself. */
export function ClientSays({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const session = useSession()
  const { photos } = usePhotos(id, gallery)
  const picks = useLive(doc.picks(id, gallery.client))
  const comments = useComments(id)
  const stored = picks.state === 'ready' ? picks.value?.photos : undefined
  const chosen = useMemo(() => new Set(stored), [stored])
  const downloads = useDownloads()
  const open = [...comments.open.values()].reduce((sum, count) => sum + count, 0)
  const retouch = comments.retouch.size
  if (session.state !== 'signed-in') return <GallerySkeleton />
  return (
    <>
      <LiveView of={picks} loading={<Skeleton className="h-40" />}>
        {() => (
          <>
            {open > 0 && (
              <p className="text-dim tabular text-sm">
                {[words.open(open), ...(retouch > 0 ? [words.retouch(retouch)] : [])].join(' · ')}
              </p>
            )}
            <ChosenList title={gallery.title} photos={photos} chosen={chosen} comments={comments} />
          </>
        )}
      </LiveView>
      <section aria-label={text.comments.views.client} className="grid gap-4">
        <ProofWall
          id={id}
          gallery={gallery}
          person={gallery.client}
          talker={{ person: session.person, side: 'studio' }}
          standing={null}
          downloads={downloads}
        />
      </section>
    </>
  )
}
