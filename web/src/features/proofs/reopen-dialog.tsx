import { CalendarDate } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

interface Props {
  id: GalleryId
  gallery: Gallery
  onClose: () => void
}

const words = text.choosing.desk

/** Opens a submitted choice again, with a word and a last day for it. */
export function ReopenDialog({ id, gallery, onClose }: Props) {
  // A last day that has passed would not be taken.
  const [deadline, setDeadline] = useState(() =>
    gallery.closesAt !== null && gallery.closesAt <= new Date()
      ? ''
      : (gallery.choosing.deadline ?? ''),
  )
  const reopen = async (said: string) => {
    const day = CalendarDate.safeParse(deadline).data ?? null
    await call('reopenSelection', { gallery: id, words: said, deadline: day })
    showToast(words.reopened(gallery.clientName))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.reopenTitle(gallery.clientName)}>
      <ReasonForm
        lead={words.reopenBody(gallery.selection.extras)}
        label={words.words}
        hint={words.wordsHint}
        missing={words.wordsMissing}
        maxLength={400}
        rows={3}
        action={words.reopen}
        kind="gold"
        act={reopen}
        onClose={onClose}
        after={
          <TextField
            label={words.deadline}
            hint={words.deadlineHint}
            type="date"
            value={deadline}
            onChange={setDeadline}
          />
        }
      />
    </Dialog>
  )
}
