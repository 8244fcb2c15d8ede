import { CalendarDate, dayIn } from '@portal/model/calendar'
import { galleryPhase, lastDayFrom, lastDayOf } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import type { Studio } from '@portal/model/studio'
import { Archive } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TakingTurns } from '#ui/taking-turns.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  id: GalleryId
  gallery: Gallery
  studio: Pick<Studio, 'zone' | 'galleryDays'>
  /** Leads on to archiving; null where there is nothing to archive. */
  onArchive: (() => void) | null
  onClose: () => void
}

const words = text.expiry.desk

/** The last day of a gallery; of an archived one, with which it is opened again. */
export function ExpiryDialog({ id, gallery, studio, onArchive, onClose }: Props) {
  const { zone, galleryDays } = studio
  const phase = galleryPhase(gallery)
  const isArchived = phase === 'archived'
  const [now] = useState(() => new Date())
  const [day, setDay] = useState(
    () =>
      (isArchived
        ? lastDayFrom(galleryDays, zone, now)
        : gallery.expiresAt && lastDayOf(gallery.expiresAt, zone)) ?? '',
  )
  const { busy, sentence, run } = useAct()

  const save = () =>
    run(async () => {
      const asked = { gallery: id, day: CalendarDate.safeParse(day).data ?? null }
      if (isArchived) await call('reopenGallery', asked)
      else await call('setGalleryExpiry', asked)
      showToast(isArchived ? words.reopened(gallery.clientName) : words.saved)
      onClose()
    })

  return (
    <Dialog
      open
      onClose={onClose}
      title={isArchived ? words.reopenTitle(gallery.clientName) : words.title}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="text-dim">
          {{ archived: words.reopenBody, open: words.lead, preparing: words.leadBefore }[phase]}
        </p>
        <TextField
          label={words.lastDay}
          hint={phase === 'preparing' ? undefined : words.lastDayHint}
          type="date"
          min={dayIn(zone, now)}
          value={day}
          onChange={setDay}
        />
        <ActError sentence={sentence} />
        <div className="flex flex-wrap justify-end gap-3">
          {onArchive && (
            <Button
              kind="plain"
              className="mr-auto"
              icon={<Archive aria-hidden size={16} />}
              onClick={onArchive}
            >
              {words.archive}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <TakingTurns turn={isArchived ? 'reopen' : 'save'}>
            <Button kind="gold" type="submit" busy={busy}>
              {isArchived ? words.reopen : words.save}
            </Button>
          </TakingTurns>
        </div>
      </form>
    </Dialog>
  )
}
