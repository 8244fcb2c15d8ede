import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'
import type { ShareRow } from './share-sheet.tsx'
import { useShareAct } from './use-share-act.ts'

const words = text.shares

/** Asks before a link is ended for good. */
export function RevokeShare({ share, onBack }: { share: ShareRow; onBack: () => void }) {
  const { busy, fault, act } = useShareAct()
  return (
    <div className="grid gap-5">
      <p className="text-dim">{words.revokeBody}</p>
      {fault && (
        <p role="alert" className="text-bad text-sm">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={onBack}>
          {text.common.cancel}
        </Button>
        <Button
          kind="danger"
          busy={busy}
          onClick={() =>
            void act(async () => {
              await call('revokeShare', { share: share.id })
              showToast(words.revoked)
              onBack()
            })
          }
        >
          {words.revokeAction}
        </Button>
      </div>
    </div>
  )
}
