import { leave } from '#firebase/leave.ts'
import type { Unsent } from '#firebase/unsent.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

const words = text.leaving

const titleOf = ({ messages, files, others }: Unsent): string => {
  if (messages > 0) return words.messages(messages)
  if (files > 0) return words.files(files)
  return others ? words.others : words.settings
}

/** Whether all that would be lost waits for Les, and not for a connection. */
const isSettingsAlone = ({ messages, files, others }: Unsent): boolean =>
  messages === 0 && files === 0 && !others

/** Asked before signing out takes words along that have not left this device. */
export function LeaveDialog({ unsent, onStay }: { unsent: Unsent; onStay: () => void }) {
  return (
    <Dialog open onClose={onStay} title={titleOf(unsent)}>
      <p className="text-dim mb-6">
        {unsent.messages > 0 && unsent.files > 0 && `${words.alsoFiles(unsent.files)} `}
        {isSettingsAlone(unsent) ? words.settingsBody : words.body}
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={onStay}>
          {words.stay}
        </Button>
        <Button kind="danger" onClick={() => void leave()}>
          {words.leave}
        </Button>
      </div>
    </Dialog>
  )
}
