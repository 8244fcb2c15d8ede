import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.password.section

/** Asks once more before a password is removed. */
export function RemovePassword(props: {
  isFresh: boolean
  onDone: () => void
  onClose: () => void
}) {
  const { busy, sentence, run } = useAct()
  async function remove(): Promise<void> {
    if (!(await run(() => call('removePassword', {})))) return
    showToast(words.removed)
    props.onDone()
  }
  return (
    <Dialog open onClose={props.onClose} title={words.removeTitle}>
      <div className="grid gap-5">
        <p className="text-dim">{props.isFresh ? words.removeBody : words.proveRemove}</p>
        <ActError sentence={sentence} />
        <div className="flex flex-wrap gap-3">
          {props.isFresh && (
            <Button kind="gold" busy={busy} onClick={() => void remove()}>
              {words.remove}
            </Button>
          )}
          <Button kind="plain" onClick={props.onClose}>
            {words.keep}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
