import { galleryPhase } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { type Live, useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Busy } from '#ui/busy.tsx'
import { LinkButton } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty, Failed } from '#ui/states.tsx'
import { ArchivedNotice } from './archived-notice.tsx'
import { CoverPicture } from './cover-picture.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import { ProofWall } from './proof-wall.tsx'
import { useEnding } from './use-ending.ts'

/**
 * A client's gallery, for the client and its members: every photo, and the hearts that choose.
 * `shareLinks` is the way to its share links.
 */
export function GalleryPage({ shareLinks }: { shareLinks: ReactNode }) {
  const { gallery: id = '' } = useParams()
  const live = useLive(doc.gallery(id))
  const found = live.state === 'ready' ? live.value : null
  const phase = found && galleryPhase(found)
  const open = phase === 'open' ? found : null
  const ending = useEnding(open?.expiresAt ?? null)
  const title = (phase === 'preparing' ? null : found?.title) ?? text.proofs.title
  usePageTitle(title)
  return (
    // A cover keeps clear of the bell and the menu in the corner.
    <div className={`page max-w-[96rem] gap-6 ${open?.cover ? 'md:pt-8' : ''}`}>
      <PageHeader
        title={title}
        eyebrow={text.proofs.eyebrow}
        picture={open?.cover && <CoverPicture key={open.cover} gallery={id} photo={open.cover} />}
      >
        {open && open.ready > 0 && (
          <div className="mt-2 flex min-h-11 flex-wrap items-center justify-between gap-3">
            <p className="text-dim text-sm">
              {[
                text.proofs.photographs(open.ready),
                ...(ending && !ending.isNear ? [text.expiry.availableUntil(ending.day)] : []),
              ].join(' · ')}
            </p>
            {shareLinks}
          </div>
        )}
      </PageHeader>
      <Body id={id} live={live} />
    </div>
  )
}

const Closed = ({ words }: { words: Record<'title' | 'body' | 'action', string> }) => (
  <Empty
    title={words.title}
    body={words.body}
    action={
      <LinkButton kind="quiet" to={routes.portal.home()}>
        {words.action}
      </LinkButton>
    }
  />
)

function Body({ id, live }: { id: string; live: Live<Gallery | null> }) {
  const person = useClient()
  if (live.state === 'loading' || !person)
    return (
      <Busy>
        <GallerySkeleton />
      </Busy>
    )
  if (live.state === 'failed' && live.reason === 'broken') return <Failed />
  // Not shared, shared no more, not published to members and not there at all look the same.
  if (live.state === 'failed') return <Closed words={text.proofs.closed} />
  const phase = live.value ? galleryPhase(live.value) : 'preparing'
  if (!live.value || phase === 'preparing') return <Closed words={text.proofs.notOpen} />
  if (phase === 'archived') return <ArchivedNotice gallery={live.value} person={person} />
  return (
    <ProofWall id={id} gallery={live.value} person={person} talker={{ person, side: 'client' }} />
  )
}
