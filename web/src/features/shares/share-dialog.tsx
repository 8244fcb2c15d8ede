import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { useEffect, useRef, useState } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Dialog } from '#ui/dialog.tsx'
import { MadeLink } from './made-link.tsx'
import { RevokeShare } from './revoke-share.tsx'
import { ShareForm } from './share-form.tsx'
import { ShareList } from './share-list.tsx'
import type { ShareView } from './share-view.ts'

const words = text.shares

/** All links of a gallery, and one after the other what is made of them; the same for both sides. */
export function ShareDialog(props: {
  id: GalleryId
  gallery: Gallery
  side: 'client' | 'studio'
  onClose: () => void
}) {
  const { id, gallery, side } = props
  const [view, setView] = useState<ShareView>({ kind: 'list' })
  const ofThis = {
    where: [
      ['gallery', '==', id],
      ['client', '==', gallery.client],
    ],
    limit: 100,
  } as const
  const shares = useLiveList(collection.shares(), ofThis)
  const used = useLiveList(collection.shareUses(), ofThis)
  const uses = new Map(used.state === 'ready' ? used.value.map((row) => [row.id, row.value]) : [])
  const content = useRef<HTMLDivElement>(null)
  const shown = useRef(view.kind)
  useEffect(() => {
    if (shown.current === view.kind) return
    shown.current = view.kind
    // What had the focus is gone with the view it was in.
    content.current?.focus({ preventScroll: true })
    content.current?.closest('[role=dialog]')?.scrollTo(0, 0)
  }, [view.kind])
  const toList = () => setView({ kind: 'list' })
  const titles = {
    list: words.title,
    form: view.kind === 'form' && view.share ? words.editTitle : words.newTitle,
    made: words.madeTitle,
    revoke: view.kind === 'revoke' ? words.revokeTitle(view.share.value.label) : words.title,
  } as const satisfies Record<ShareView['kind'], string>
  return (
    <Dialog open onClose={props.onClose} title={titles[view.kind]}>
      <div ref={content} tabIndex={-1} className="outline-none">
        {view.kind === 'list' && (
          <ShareList shares={shares} uses={uses} gallery={gallery} side={side} onView={setView} />
        )}
        {view.kind === 'form' && (
          <ShareForm
            id={id}
            gallery={gallery}
            side={side}
            share={view.share}
            onMade={(secret, hasPassword) => setView({ kind: 'made', secret, hasPassword })}
            onBack={toList}
          />
        )}
        {view.kind === 'made' && (
          <MadeLink secret={view.secret} hasPassword={view.hasPassword} onBack={toList} />
        )}
        {view.kind === 'revoke' && <RevokeShare share={view.share} onBack={toList} />}
      </div>
    </Dialog>
  )
}
