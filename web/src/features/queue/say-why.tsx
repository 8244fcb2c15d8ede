import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { ReasonField } from './reason-field.tsx'

/** Why a booking was moved, said afterwards: a drag is not slowed down by a question. */
export function SayWhy({
  booking,
  name,
  onClose,
}: {
  booking: string
  name: string
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const { busy, sentence, run } = useAct()
  const said = reason.trim()
  const save = async () => {
    const isSaved = await run(() => call('moveInQueue', { booking, place: null, reason: said }))
    if (!isSaved) return
    showToast(text.queue.whyKept)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text.queue.whyTitle(name)}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (said) void save()
        }}
      >
        <ReasonField value={reason} onChange={setReason} />
        <ActError sentence={sentence} />
        <Button kind="gold" type="submit" busy={busy} disabled={!said}>
          {text.queue.keepWhy}
        </Button>
      </form>
    </Dialog>
  )
}
