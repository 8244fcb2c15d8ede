import { type Booking, isWaiting } from '@portal/model/booking'
import { isBookable } from '@portal/model/availability'
import { type CalendarDate, formatDay } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ChangeCalendar } from './change-calendar.tsx'
import { DueDates } from './change-due-dates.tsx'
import type { InvoiceNow } from './change-invoice.ts'
import { longDay } from './month-calendar.tsx'
import { Notice } from './notice.tsx'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

/** Another day, chosen by the client alone; nothing moves before the dialog was agreed to. */
export function ChangeDate({
  id,
  booking,
  studio,
  invoice,
  now,
}: {
  id: string
  booking: Booking
  studio: Studio
  invoice: InvoiceNow
  now: Date
}) {
  const words = text.change
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<CalendarDate | null>(null)
  const move = useAct()
  const close = () => {
    setChosen(null)
    move.clear()
  }
  const onMove = (date: CalendarDate) =>
    move.run(async () => {
      await call('rescheduleBooking', { booking: id, date })
      const said = booking.status === 'approved' ? words.moved : words.asksFor
      showToast(said(formatDay(date)))
      void navigate(routes.portal.booking(id))
    })

  return (
    <>
      <p className="text-dim mb-6">{words.pick}</p>
      <ChangeCalendar
        studio={studio}
        date={booking.date}
        chosen={chosen}
        mayChoose={isBookable}
        onChoose={setChosen}
        now={now}
      />
      <Dialog open={chosen !== null} onClose={close} title={words.dialog.title}>
        {chosen && (
          <>
            <dl className="grid gap-4">
              <div>
                <dt className="eyebrow">{words.was}</dt>
                <dd className="text-dim mt-1 text-lg line-through">{longDay(booking.date)}</dd>
              </div>
              <div>
                <dt className="eyebrow">{words.becomes}</dt>
                <dd className="font-display mt-1 text-3xl">{longDay(chosen)}</dd>
              </div>
            </dl>
            <div className="border-hairline mt-5 border-t pt-5">
              {isWaiting(booking.status) ? (
                <p className="text-dim">{words.dialog.place}</p>
              ) : (
                <DueDates invoice={invoice} to={chosen} />
              )}
            </div>
            {move.sentence && <Notice words={move.sentence} />}
            <DialogFoot onClose={close} className="mt-6">
              <Button kind="gold" busy={move.busy} onClick={() => void onMove(chosen)}>
                {words.dialog.action}
              </Button>
            </DialogFoot>
          </>
        )}
      </Dialog>
    </>
  )
}
