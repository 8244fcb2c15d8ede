import type { Booking } from '@portal/model/booking'
import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { formatMoney, stepOf } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { InvoiceNow } from './change-invoice.ts'
import { RefundWords } from './change-refund.tsx'
import { refundToday } from './change-rules.ts'
import { Notice } from './notice.tsx'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

/** Giving the booking up: what goes back is said before the click, and named once more in it. */
export function ChangeCancel({
  id,
  booking,
  studio,
  invoice,
  today,
}: {
  id: string
  booking: Booking
  studio: Studio
  invoice: InvoiceNow
  today: CalendarDate
}) {
  const words = text.change
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const cancel = useAct()

  if (invoice.state === 'loading') return <Skeleton className="h-44 w-full" />
  if (invoice.state === 'failed') return <Notice words={words.refund.unknown} />
  const paid = invoice.state === 'ready' ? invoice.paid : 0
  const { currency } = booking.quote
  const refund = refundToday(studio.changes, booking, today, paid, stepOf(booking.quote.currency))
  const amount = formatMoney(refund.amount, currency)
  const [name, day] = [booking.package.name, formatDay(booking.date)]

  const onCancel = () =>
    cancel
      .run(async () => {
        await call('cancelBooking', { booking: id, seenRefund: refund.amount })
        showToast(words.cancelled)
        void navigate(routes.portal.booking(id))
      })
      .finally(() => setAsking(false))

  return (
    <>
      <RefundWords refund={refund} paid={paid} currency={currency} />
      {cancel.sentence && (
        <Notice
          words={
            cancel.refusal === 'refund-changed'
              ? `${cancel.sentence} ${words.refund.changedTo(amount)}`
              : cancel.sentence
          }
        />
      )}
      <Button kind="danger" className="mt-6" onClick={() => setAsking(true)}>
        {words.confirm.open}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.confirm.title}
        body={paid === 0 ? words.confirm.unpaid(name, day) : words.confirm.body(name, day, amount)}
        action={words.confirm.action}
        kind="danger"
        busy={cancel.busy}
        onConfirm={() => void onCancel()}
      />
    </>
  )
}
