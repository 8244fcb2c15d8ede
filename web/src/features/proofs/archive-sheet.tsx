import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  id: GalleryId
  gallery: Gallery
  onClose: () => void
}

const words = text.expiry.desk

/** Asks before everybody but Les is shut out, with a reason for the log if he likes. */
export function ArchiveSheet({ id, gallery, onClose }: Props) {
  const [reason, setReason] = useState('')
  const { busy, sentence, run } = useAct()

  const archive = () =>
    run(async () => {
      await call('archiveGallery', { gallery: id, reason: reason.trim() || null })
      showToast(words.archiveDone(gallery.clientName))
      onClose()
    })

  return (
    <Sheet open onClose={onClose} title={words.archiveTitle(gallery.clientName)}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void archive()
        }}
      >
        <p className="text-dim">{words.archiveBody}</p>
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <ActError sentence={sentence} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button kind="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button kind="danger" type="submit" busy={busy}>
            {words.archive}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
