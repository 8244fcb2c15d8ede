import { Failure } from '@portal/model/failure'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { ArchivedChip } from './archived-chip.tsx'
import { PublishedChip } from './published-chip.tsx'

/** Shows the gallery to its client, after asking; afterwards it says that it is shown. */
export function PublishButton({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (gallery.archivedAt !== null) return <ArchivedChip />
  if (gallery.published) return <PublishedChip published />

  async function publish(): Promise<void> {
    setBusy(true)
    try {
      await call('publishGallery', { gallery: id })
      showToast(text.proofs.room.publishedNow(gallery.clientName))
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <div className="flex items-center gap-3">
      <PublishedChip published={false} />
      <Button kind="gold" disabled={gallery.ready === 0} onClick={() => setAsking(true)}>
        {text.proofs.room.publish}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={text.proofs.room.publishTitle}
        body={text.proofs.room.publishBody(gallery.clientName, gallery.ready)}
        action={text.proofs.room.publish}
        busy={busy}
        onConfirm={() => void publish()}
      />
    </div>
  )
}
