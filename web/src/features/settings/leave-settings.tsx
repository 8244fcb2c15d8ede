import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { useBlocker } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { dropAll, useUnsaved } from './drafts.ts'
import { sectionsOf } from './sections.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const isWithin = (path: string) => `${path}/`.startsWith(routes.desk.settingsOf(''))

/** Asks before Les goes away from settings that he has changed in this visit and not saved. */
export function LeaveSettings() {
  const words = text.settings.leave
  const { unsaved, content } = useUnsaved()
  // What an earlier visit has left was his decision then.
  const [found] = useState(content)
  const blocker = useBlocker(
    ({ nextLocation }) =>
      unsaved.length > 0 && content !== found && !isWithin(nextLocation.pathname),
  )
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog open onClose={() => blocker.reset()} title={words.title}>
      <p className="text-dim mb-6">
        {words.body(list.format(sectionsOf(unsaved).map((name) => text.settings.sections[name])))}
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          kind="plain"
          onClick={() => {
            dropAll()
            blocker.proceed()
          }}
        >
          {words.discard}
        </Button>
        <Button kind="quiet" onClick={() => blocker.proceed()}>
          {words.keep}
        </Button>
        <Button kind="gold" onClick={() => blocker.reset()}>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  )
}
