import type { Gallery } from '@portal/model/gallery'
import type { ShareId } from '@portal/model/ids'
import type { ShareUse } from '@portal/model/share'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { ShareLine } from './share-line.tsx'
import type { ShareRow, ShareView } from './share-view.ts'
import { inOrder } from './share-terms.ts'

const words = text.shares

/** The links of a gallery, each with how it stands, and the way to a new one. */
export function ShareList(props: {
  shares: Live<ShareRow[]>
  uses: ReadonlyMap<ShareId, ShareUse>
  gallery: Gallery
  side: 'client' | 'studio'
  onView: (view: ShareView) => void
}) {
  const { gallery, side, uses, onView } = props
  const [now] = useState(() => new Date())
  return (
    <div className="grid gap-5">
      <p className="text-dim">{words.lead}</p>
      <LiveView of={props.shares} loading={<Skeleton className="h-24" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="font-display py-4 text-center text-xl">{words.none}</p>
          ) : (
            <ul
              aria-label={words.list}
              className="divide-hairline border-hairline divide-y border-y"
            >
              {inOrder(rows, now).map((share) => (
                <ShareLine
                  key={share.id}
                  share={share}
                  use={uses.get(share.id) ?? null}
                  sets={gallery.sets}
                  side={side}
                  now={now}
                  onView={onView}
                />
              ))}
            </ul>
          )
        }
      </LiveView>
      <Button
        kind="gold"
        className="justify-self-end"
        icon={<Plus aria-hidden size={16} />}
        onClick={() => onView({ kind: 'form', share: null })}
      >
        {words.add}
      </Button>
    </div>
  )
}
