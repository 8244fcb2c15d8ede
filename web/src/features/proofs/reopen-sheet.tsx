import { CalendarDate } from '@portal/model/calendar'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  id: GalleryId
  gallery: Gallery
  onClose: () => void
}

const words = text.choosing.desk

/** Opens a submitted choice again, with a word and a last day for it. */
export function ReopenSheet({ id, gallery, onClose }: Props) {
  const [said, setSaid] = useState('')
  // A last day that has passed would not be taken.
  const [deadline, setDeadline] = useState(() =>
    gallery.closesAt !== null && gallery.closesAt <= new Date()
      ? ''
      : (gallery.choosing.deadline ?? ''),
  )
  const [missing, setMissing] = useState(false)
  const { busy, sentence, run } = useAct()

  function reopen(): void {
    if (said.trim() === '') return setMissing(true)
    void run(async () => {
      const day = CalendarDate.safeParse(deadline).data ?? null
      await call('reopenSelection', { gallery: id, words: said, deadline: day })
      showToast(words.reopened(gallery.clientName))
      onClose()
    })
  }

  return (
    <Sheet open onClose={onClose} title={words.reopenTitle(gallery.clientName)}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          reopen()
        }}
      >
        <p className="text-dim">{words.reopenBody}</p>
        <TextArea
          label={words.words}
          hint={words.wordsHint}
          error={missing ? words.wordsMissing : null}
          rows={3}
          maxLength={400}
          value={said}
          onChange={(value) => {
            setSaid(value)
            setMissing(false)
          }}
        />
        <TextField
          label={words.deadline}
          hint={words.deadlineHint}
          type="date"
          value={deadline}
          onChange={setDeadline}
        />
        <ActError sentence={sentence} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button kind="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button kind="gold" type="submit" busy={busy}>
            {words.reopen}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
