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
import { NotHere, useIsNotHere } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty, Failed } from '#ui/states.tsx'
import { ArchivedNotice } from './archived-notice.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import { OpenGallery } from './open-gallery.tsx'

/**
 * A client's gallery, for the client and its members: every photo, and the hearts that choose.
 * `shareLinks` is the way to its share links.
 */
export function GalleryPage({ shareLinks }: { shareLinks: ReactNode }) {
  const { gallery: id = '' } = useParams()
  const person = useClient()
  const live = useLive(doc.gallery(id))
  const found = live.state === 'ready' ? live.value : null
  const phase = found && galleryPhase(found)
  const title = (phase === 'preparing' ? null : found?.title) ?? text.proofs.title
  usePageTitle(title)
  if (found && phase === 'open' && person)
    return <OpenGallery key={id} id={id} gallery={found} person={person} shareLinks={shareLinks} />
  return (
    <div className="page max-w-[96rem] gap-6">
      <PageHeader title={title} />
      <Body live={live} />
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

function Body({ live }: { live: Live<Gallery | null> }) {
  const person = useClient()
  const isNotHere = useIsNotHere(live)
  if (isNotHere) return <NotHere />
  if (live.state === 'loading' || !person)
    return (
      <Busy>
        <GallerySkeleton />
      </Busy>
    )
  if (live.state === 'failed' && live.reason === 'broken') return <Failed />
  // Not shared, shared no more, not published to members and not there at all look the same.
  if (live.state === 'failed') return <Closed words={text.proofs.closed} />
  if (live.value && galleryPhase(live.value) === 'archived')
    return <ArchivedNotice gallery={live.value} person={person} />
  return <Closed words={text.proofs.notOpen} />
}
