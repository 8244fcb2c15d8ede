import { refundOf } from '@portal/model/booking-change'
import { dayIn, formatDay } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { formatMoney, stepOf } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { usePaidOnBooking } from '#firebase/bill.ts'
import { text } from '#text/text.ts'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useMovedDues } from '../../shared/dues/use-moved-dues.ts'
import type { AskedRow } from './panels.ts'

const words = text.today.change

/** Asks once more before a change is accepted or declined, with what goes back. */
export function ConfirmChange({
  row: { id, booking, change },
  accept,
  studio,
  onClose,
}: {
  row: AskedRow
  accept: boolean
  studio: Studio
  onClose: () => void
}) {
  const [busy, setBusy] = useState(false)
  const refunds = accept && change.kind === 'cancel' && booking.status === 'approved'
  const invoice = usePaidOnBooking(refunds ? id : null, booking.client)
  const dues = useMovedDues(id, booking, change.kind === 'reschedule' ? change.date : null)
  const paid = invoice.state === 'ready' ? invoice.value : 0
  const asked = dayIn(studio.zone, change.at)
  const { amount } = refundOf(studio.changes, booking, asked, paid, stepOf(booking.quote.currency))

  async function answer(): Promise<void> {
    setBusy(true)
    try {
      await call('answerChange', { booking: id, accept })
      showToast(accept ? words.accepted : words.declined)
    } catch (failure) {
      showToast(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(false)
      onClose()
    }
  }
  const name = booking.clientName
  const question = !accept
    ? {
        title: words.confirm.decline.title(name),
        body: words.confirm.decline.body(formatDay(booking.date)),
      }
    : change.kind === 'cancel'
      ? {
          title: words.confirm.cancel.title(name),
          body: [
            words.confirm.cancel.body,
            // Read, or nothing was paid: a figure that is not known is not named.
            invoice.state === 'ready' &&
              words.confirm.cancel.refund(formatMoney(amount, booking.quote.currency)),
          ]
            .filter(Boolean)
            .join(' '),
        }
      : {
          title: words.confirm.reschedule.title(name, formatDay(change.date)),
          body: dues,
        }
  return (
    <Confirm
      open
      onClose={onClose}
      title={question.title}
      body={change.words ? `${words.words(change.words)} ${question.body}` : question.body}
      action={words.confirm[accept ? change.kind : 'decline'].action}
      kind={accept && change.kind === 'cancel' ? 'danger' : 'gold'}
      busy={busy || (refunds && invoice.state === 'loading')}
      onConfirm={() => void answer()}
    />
  )
}
