import { Failure, type FailureCode } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Draft, isBegun, placeOfDraft } from './draft.ts'
import { sendReferences } from './reference-uploads.ts'
import { changeDraft, finishDraft, useDraft } from './use-draft.ts'
import { useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { useLiveList } from '#firebase/live.ts'
import { commit, newId } from '#firebase/write.ts'
import { remove } from '#firebase/writes.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

/** Why a request did not go through; `offline` never left the device. */
export type Refusal = FailureCode | 'offline'

/** What was asked for; a refusal holds for exactly this. */
const askedFor = ({ package: chosen, addOns, date, alternatives, place }: Draft) =>
  JSON.stringify([chosen, addOns, date, alternatives, place])

/**
 * Sends the draft. However often it is sent, by clicks, tabs or after an answer was lost, it is one
 * booking: the draft keeps its id, and once it was sent the person's own bookings are watched for
 * it. When it has arrived the draft is let go and the client's home opens.
 */
export function useSubmit(draft: Draft): {
  state: 'idle' | 'busy' | 'arrived'
  refusal: Refusal | null
  send: (total: number) => Promise<void>
} {
  const navigate = useNavigate()
  const session = useSession()
  const person = session.state === 'signed-in' ? session.person : null
  const [busy, setBusy] = useState(false)
  const [arrived, setArrived] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ why: Refusal; of: string } | null>(null)

  const own = useLiveList(person && isBegun(draft) ? collection.bookings() : null, {
    where: [['client', '==', person]],
    orderBy: ['createdAt', 'desc'],
    limit: 10,
  })
  if (!arrived && own.state === 'ready' && own.value.some(({ id }) => id === draft.id))
    setArrived(draft.id)

  useEffect(() => {
    if (!arrived) return
    void navigate(routes.portal.booking(arrived), { replace: true })
    showToast(text.booking.arrived)
    sendReferences(arrived, useDraft.getState().references)
    finishDraft(arrived)
    if (person) commit(remove(doc.bookingDraft(person))).catch(() => undefined)
  }, [arrived, person, navigate])

  const send = async (total: number) => {
    const place = placeOfDraft(draft)
    if (busy || arrived || !draft.package || !draft.date || !place) return
    const refuse = (why: Refusal) => setRefused({ why, of: askedFor(draft) })
    if (!navigator.onLine) return refuse('offline')
    setBusy(true)
    setRefused(null)
    changeDraft({ sent: true, seenTotal: total })
    try {
      await call('requestBooking', {
        id: draft.id,
        package: draft.package,
        addOns: draft.addOns,
        date: draft.date,
        alternatives: draft.alternatives,
        place,
        story: draft.story.trim(),
        seenTotal: total,
      })
      setArrived(draft.id)
    } catch (error) {
      const code = error instanceof Failure ? error.code : 'internal'
      // The id belongs to a booking that is past this, or to somebody else's on a shared device.
      if (code === 'status-not-allowed') changeDraft({ id: newId(), sent: false })
      refuse(code === 'status-not-allowed' ? 'internal' : code)
    } finally {
      setBusy(false)
    }
  }
  return {
    state: arrived ? 'arrived' : busy ? 'busy' : 'idle',
    refusal: refused?.of === askedFor(draft) ? refused.why : null,
    send,
  }
}
