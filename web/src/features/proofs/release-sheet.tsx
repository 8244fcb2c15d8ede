import type { ReleaseDecision } from '@portal/model/delivery'
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
  decision: ReleaseDecision
  onClose: () => void
}

const words = text.delivery.release
const labels = {
  released: words.release,
  withdrawn: words.withdraw,
  'by-rules': words.byRules,
} as const satisfies Record<ReleaseDecision, string>

/** Opens or closes the downloads of a gallery, with the reason that the log keeps. */
export function ReleaseSheet({ id, decision, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, sentence, run } = useAct()

  function decide(): void {
    if (reason.trim() === '') return setMissing(true)
    void run(async () => {
      await call('decideRelease', { gallery: id, decision, reason })
      showToast(words.done)
      onClose()
    })
  }

  return (
    <Sheet open onClose={onClose} title={words.titles[decision]}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          decide()
        }}
      >
        <p className="text-dim">{words.bodies[decision]}</p>
        <TextArea
          label={words.reason}
          hint={words.reasonHint}
          error={missing ? words.reasonMissing : null}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={(value) => {
            setReason(value)
            setMissing(false)
          }}
        />
        <ActError sentence={sentence} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button kind="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button kind={decision === 'withdrawn' ? 'danger' : 'gold'} type="submit" busy={busy}>
            {labels[decision]}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
