import { galleryPhase } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { CalendarClock, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { localDay } from '#ui/local-day.ts'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import { ExpiryDialog } from './expiry-dialog.tsx'
import { useEnding } from './use-ending.ts'

const words = text.expiry.desk

/** For Les: until when a gallery is open, and the way to change that, to archive it and to reopen it. */
export function ExpiryButton({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const [asking, setAsking] = useState<'day' | 'archive' | null>(null)
  const studio = useLive(doc.studio())
  const ending = useEnding(gallery.expiresAt)
  const close = () => setAsking(null)
  const { archivedAt } = gallery
  return (
    <div className="flex flex-wrap items-center gap-3">
      {archivedAt !== null && (
        <span className="text-dim tabular text-sm">{words.archivedOn(localDay(archivedAt))}</span>
      )}
      <TakingTurns turn={archivedAt === null ? 'day' : 'reopen'}>
        <Button
          kind="quiet"
          icon={
            archivedAt === null ? (
              <CalendarClock aria-hidden size={16} />
            ) : (
              <RotateCcw aria-hidden size={16} />
            )
          }
          disabled={studio.state !== 'ready'}
          onClick={() => setAsking('day')}
        >
          {archivedAt !== null ? words.reopen : ending ? words.until(ending.day) : words.noEnd}
        </Button>
      </TakingTurns>
      {asking === 'day' && studio.state === 'ready' && studio.value && (
        <ExpiryDialog
          id={id}
          gallery={gallery}
          studio={studio.value}
          onArchive={galleryPhase(gallery) === 'open' ? () => setAsking('archive') : null}
          onClose={close}
        />
      )}
      {asking === 'archive' && <ArchiveDialog id={id} gallery={gallery} onClose={close} />}
    </div>
  )
}
