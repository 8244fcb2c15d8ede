import { doc } from '@portal/model/paths'
import { useEffect, useState } from 'react'
import { type Draft, isBegun } from './draft.ts'
import { meet } from './draft-sync.ts'
import { Notice } from './notice.tsx'
import { claimDraft, deviceId, takeOverDraft } from './use-draft.ts'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { commit } from '#firebase/write.ts'
import { serverTime, set } from '#firebase/writes.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

const device = deviceId()
/** How long (ms) after the last change the copy is written. */
const restMs = 1_500

/**
 * Keeps a copy of the draft for the person's other devices, and asks when one of them was ahead.
 * Signed out there is no copy. A draft that was sent is left to the booking it became.
 */
export function DraftElsewhere({
  draft,
  onTaken,
}: {
  draft: Draft
  /** Called once what was begun elsewhere has come. */
  onTaken: () => void
}) {
  const session = useSession()
  const person = session.state === 'signed-in' && session.role === 'client' ? session.person : null
  const copy = useLive(person ? doc.bookingDraft(person) : null)
  const [settled, setSettled] = useState(0)
  const there = copy.state === 'ready' ? copy.value : null
  const known = copy.state === 'ready'
  const meeting = meet(draft, there, device, settled)
  const json = JSON.stringify(draft)

  useEffect(() => {
    if (person) claimDraft(person)
  }, [person])
  useEffect(() => {
    if (meeting.kind !== 'take-over') return
    takeOverDraft({ ...meeting.draft, owner: person })
    onTaken()
  }, [meeting, person, onTaken])
  useEffect(() => {
    // What nobody has decided about yet must not be written over.
    if (!person || !known || meeting.kind !== 'nothing' || !isBegun(draft) || draft.sent) return
    if (there?.json === json) return
    const timer = setTimeout(() => {
      const written = set(doc.bookingDraft(person), { json, device, at: serverTime() })
      // A copy that cannot be written is no loss: the draft itself is on this device.
      commit(written).catch(() => undefined)
    }, restMs)
    return () => clearTimeout(timer)
  }, [person, known, meeting.kind, json, there?.json, draft])

  if (meeting.kind !== 'ask') return null
  const at = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    meeting.at,
  )
  const settle = () => setSettled(meeting.at.getTime())
  return (
    <Notice words={text.booking.elsewhere.words(at)}>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button
          kind="quiet"
          onClick={() => {
            takeOverDraft({ ...meeting.draft, owner: person })
            settle()
            onTaken()
          }}
        >
          {text.booking.elsewhere.take}
        </Button>
        <Button kind="plain" onClick={settle}>
          {text.booking.elsewhere.keep}
        </Button>
      </div>
    </Notice>
  )
}
