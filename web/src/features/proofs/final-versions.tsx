import { type SheetPhoto, versionedPhotos } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { ProofThumb } from './proof-thumb.tsx'

const words = text.delivery.room.versions

/** The photographs with several finished versions, side by side under their own names. */
export function FinalVersions({ id, photos }: { id: GalleryId; photos: readonly SheetPhoto[] }) {
  const [going, setGoing] = useState<SheetPhoto | null>(null)
  const { busy, sentence, run } = useAct()
  const versioned = versionedPhotos(photos)
  if (versioned.length === 0) return null
  const remove = (photo: SheetPhoto) =>
    run(async () => {
      await call('deletePhotos', { gallery: id, photos: [photo.id] })
      showToast(words.removed(photo.name))
      setGoing(null)
    })
  return (
    <Panel title={words.title}>
      <p className="text-dim mb-4 text-sm">{words.body}</p>
      <ul className="grid gap-5">
        {versioned.map(({ photo, versions }) => (
          <li key={photo.id} className="grid gap-2">
            <bdi className="text-dim text-sm">{photo.name}</bdi>
            <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-6">
              {[photo, ...versions].map((one) => (
                <li key={one.id} className="grid min-w-0 content-start gap-1 text-xs">
                  <ProofThumb gallery={id} photo={one} asFinal />
                  <span className="flex min-h-11 items-center justify-between gap-1">
                    <bdi className="min-w-0 break-all">{one.final?.name ?? one.name}</bdi>
                    {one.versionOf !== undefined && (
                      <IconButton
                        label={words.remove(one.name)}
                        icon={<Trash2 aria-hidden size={16} />}
                        onClick={() => setGoing(one)}
                      />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ActError sentence={sentence} />
      <Confirm
        open={going !== null}
        onClose={() => setGoing(null)}
        title={words.removeTitle(going?.name ?? '')}
        body={words.removeBody}
        action={words.removeAction}
        kind="danger"
        busy={busy}
        onConfirm={() => going && void remove(going)}
      />
    </Panel>
  )
}
