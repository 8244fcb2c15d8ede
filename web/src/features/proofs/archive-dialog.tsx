import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

interface Props {
  id: GalleryId
  gallery: Gallery
  onClose: () => void
}

const words = text.expiry.desk

/** Asks before everybody but Les is shut out, with a reason for the log if he likes. */
export function ArchiveDialog({ id, gallery, onClose }: Props) {
  const archive = async (reason: string) => {
    await call('archiveGallery', { gallery: id, reason: reason || null })
    showToast(words.archiveDone(gallery.clientName))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.archiveTitle(gallery.clientName)}>
      <ReasonForm
        lead={words.archiveBody}
        label={words.reason}
        hint={words.reasonHint}
        missing={null}
        maxLength={300}
        action={words.archive}
        kind="danger"
        act={archive}
        onClose={onClose}
      />
    </Dialog>
  )
}
