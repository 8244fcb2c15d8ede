import type { Gallery } from '@portal/model/gallery'
import { doc } from '@portal/model/paths'
import { useParams } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { type Live, useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty, Failed } from '#ui/states.tsx'
import { CoverPicture } from './cover-picture.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import { ProofWall } from './proof-wall.tsx'

/** The client's gallery: every photo of the shoot, and the hearts that choose among them. */
export function GalleryPage() {
  const { gallery: id = '' } = useParams()
  const live = useLive(doc.gallery(id))
  const open = live.state === 'ready' && live.value?.published ? live.value : null
  const title = open?.title ?? text.proofs.title
  usePageTitle(title)
  return (
    <div className="page max-w-[96rem] gap-6">
      <PageHeader
        title={title}
        eyebrow={text.proofs.eyebrow}
        picture={open?.cover && <CoverPicture key={open.cover} gallery={id} photo={open.cover} />}
      >
        {open && open.ready > 0 && (
          <p className="text-dim mt-2 text-sm">{text.proofs.photographs(open.ready)}</p>
        )}
      </PageHeader>
      <Body id={id} live={live} />
    </div>
  )
}

function Body({ id, live }: { id: string; live: Live<Gallery | null> }) {
  const person = useClient()
  if (live.state === 'loading' || !person) return <GallerySkeleton />
  if (live.state === 'failed' && live.reason === 'broken') return <Failed />
  // Denied, not there and not published look the same: there is nothing to see yet.
  if (live.state === 'failed' || !live.value?.published)
    return (
      <Empty
        title={text.proofs.notOpen.title}
        body={text.proofs.notOpen.body}
        action={
          <LinkButton kind="quiet" to="/portal">
            {text.proofs.notOpen.action}
          </LinkButton>
        }
      />
    )
  return (
    <ProofWall id={id} gallery={live.value} person={person} talker={{ person, side: 'client' }} />
  )
}
