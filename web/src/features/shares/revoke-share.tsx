import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { DialogFoot } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import type { ShareRow } from './share-view.ts'

const words = text.shares

/** Asks before a link is ended for good. */
export function RevokeShare({ share, onBack }: { share: ShareRow; onBack: () => void }) {
  const { busy, sentence, run } = useAct()
  return (
    <div className="grid gap-5">
      <p className="text-dim">{words.revokeBody}</p>
      <ActError sentence={sentence} />
      <DialogFoot onClose={onBack}>
        <Button
          kind="danger"
          busy={busy}
          onClick={() =>
            void run(async () => {
              await call('revokeShare', { share: share.id })
              showToast(words.revoked)
              onBack()
            })
          }
        >
          {words.revokeAction}
        </Button>
      </DialogFoot>
    </div>
  )
}
