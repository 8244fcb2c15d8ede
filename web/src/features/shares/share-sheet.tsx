import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, ShareId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import type { Share } from '@portal/model/share'
import { useEffect, useRef, useState } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Sheet } from '#ui/sheet.tsx'
import { MadeLink } from './made-link.tsx'
import { RevokeShare } from './revoke-share.tsx'
import { ShareForm } from './share-form.tsx'
import { ShareList } from './share-list.tsx'

/** A link under its id. */
export interface ShareRow {
  id: ShareId
  value: Share
}

/** What the sheet shows. */
export type ShareView =
  | { kind: 'list' }
  | { kind: 'form'; share: ShareRow | null }
  | { kind: 'made'; secret: string; hasPassword: boolean }
  | { kind: 'revoke'; share: ShareRow }

const words = text.shares

/** All links of a gallery, and one after the other what is made of them; the same for both sides. */
export function ShareSheet(props: {
  id: GalleryId
  gallery: Gallery
  side: 'client' | 'studio'
  onClose: () => void
}) {
  const { id, gallery, side } = props
  const [view, setView] = useState<ShareView>({ kind: 'list' })
  const shares = useLiveList(collection.shares(), {
    where: [
      ['gallery', '==', id],
      ['client', '==', gallery.client],
    ],
    limit: 100,
  })
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
    <Sheet open onClose={props.onClose} title={titles[view.kind]}>
      <div ref={content} tabIndex={-1} className="outline-none">
        {view.kind === 'list' && (
          <ShareList shares={shares} gallery={gallery} side={side} onView={setView} />
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
    </Sheet>
  )
}
