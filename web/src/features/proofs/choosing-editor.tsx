import { extrasDueDays } from '@portal/model/choosing'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Switch, TextField } from '#ui/field.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { type ChoosingDraft, type ChoosingFaults, draftOf, readDraft } from './choosing-draft.ts'

interface Props {
  id: GalleryId
  gallery: Gallery
  onClose: () => void
}

const words = text.choosing.desk

/** Limits, price and last day of one gallery. */
export function ChoosingEditor({ id, gallery, onClose }: Props) {
  const { currency } = gallery
  const [draft, setDraft] = useState(() => draftOf(gallery.choosing, currency))
  const [faults, setFaults] = useState<ChoosingFaults>({})
  const { busy, sentence, run } = useAct()

  function change(part: Partial<ChoosingDraft>): void {
    setDraft({ ...draft, ...part })
    setFaults({})
  }

  function save(): void {
    const read = readDraft(draft, currency)
    if ('faults' in read) return setFaults(read.faults)
    void run(async () => {
      await call('updateChoosing', { gallery: id, ...read.choosing })
      showToast(words.saved)
      onClose()
    })
  }

  const field = (name: Exclude<keyof ChoosingDraft, 'hasExtras'>) => ({
    value: draft[name],
    error: faults[name],
    onChange: (value: string) => change({ [name]: value }),
  })

  return (
    <Dialog open onClose={onClose} title={words.editTitle}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <TextField label={words.included} inputMode="numeric" {...field('included')} />
          <TextField
            label={words.minimum}
            hint={words.minimumHint}
            inputMode="numeric"
            {...field('minimum')}
          />
        </div>
        <Switch
          label={words.hasExtras}
          hint={words.hasExtrasHint(extrasDueDays)}
          checked={draft.hasExtras}
          onChange={(hasExtras) => change({ hasExtras })}
        />
        {draft.hasExtras && (
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <TextField
              label={words.extraPrice(currency)}
              inputMode="decimal"
              {...field('extraPrice')}
            />
            <TextField label={words.maximum} inputMode="numeric" {...field('maximum')} />
          </div>
        )}
        <TextField
          label={words.deadline}
          hint={words.deadlineHint}
          type="date"
          {...field('deadline')}
        />
        <ActError sentence={sentence} />
        <DialogFoot onClose={onClose}>
          <Button kind="gold" type="submit" busy={busy}>
            {words.save}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
