import type { ReleaseDecision } from '@portal/model/delivery'
import type { GalleryId } from '@portal/model/ids'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

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
export function ReleaseDialog({ id, decision, onClose }: Props) {
  const decide = async (reason: string) => {
    await call('decideRelease', { gallery: id, decision, reason })
    showToast(words.done)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.titles[decision]}>
      <ReasonForm
        lead={words.bodies[decision]}
        label={words.reason}
        hint={words.reasonHint}
        missing={words.reasonMissing}
        maxLength={300}
        action={labels[decision]}
        kind={decision === 'withdrawn' ? 'danger' : 'gold'}
        act={decide}
        onClose={onClose}
      />
    </Dialog>
  )
}
