import type { Booking, ChangeRequest } from '@portal/model/booking'
import { refundOf } from '@portal/model/booking-change'
import { dayIn, formatDay } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { formatMoney, stepOf } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { usePaidOnBooking } from '#firebase/bill.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'

/** What the client asks for, in their words, and Les's answer. */
export function ChangeAnswer({
  id,
  booking,
  change,
}: {
  id: string
  booking: Booking
  change: ChangeRequest
}) {
  const words = text.queue.dialog
  const studio = useLive(doc.studio())
  const invoice = usePaidOnBooking(booking.status === 'approved' ? id : null, booking.client)
  const [busy, setBusy] = useState<boolean | null>(null)
  const zone = studio.state === 'ready' ? (studio.value?.zone ?? 'UTC') : 'UTC'
  const asked = dayIn(zone, change.at)
  const policy = studio.state === 'ready' ? studio.value?.changes : undefined
  const paid = invoice.state === 'ready' ? invoice.value : 0
  const step = stepOf(booking.quote.currency)
  const refund = policy ? refundOf(policy, booking, asked, paid, step).amount : 0

  async function answer(accept: boolean): Promise<void> {
    setBusy(accept)
    try {
      await call('answerChange', { booking: id, accept })
      showToast(accept ? words.accepted : words.declined)
    } catch (failure) {
      showToast(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(null)
    }
  }
  return (
    <section className="border-warn grid gap-3 border-l-2 pl-4">
      <p>
        {change.kind === 'cancel'
          ? words.wish.cancel(formatDay(asked), formatMoney(refund, booking.quote.currency))
          : words.wish.reschedule(formatDay(asked), formatDay(change.date))}
      </p>
      {change.words && <p className="text-dim">{words.asked(change.words)}</p>}
      <div className="flex gap-3">
        <Button
          kind={change.kind === 'cancel' ? 'danger' : 'quiet'}
          busy={busy === true}
          disabled={busy !== null}
          onClick={() => void answer(true)}
        >
          {words.accept}
        </Button>
        <Button
          kind="plain"
          busy={busy === false}
          disabled={busy !== null}
          onClick={() => void answer(false)}
        >
          {words.decline}
        </Button>
      </div>
    </section>
  )
}
