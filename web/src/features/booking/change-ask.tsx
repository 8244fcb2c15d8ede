import { isWishable } from '@portal/model/availability'
import type { Booking } from '@portal/model/booking'
import type { CalendarDate } from '@portal/model/calendar'
import { stepOf } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { ChangeCalendar } from './change-calendar.tsx'
import type { InvoiceNow } from './change-invoice.ts'
import { RefundWords } from './change-refund.tsx'
import { refundToday } from './change-rules.ts'
import { longDay } from './month-calendar.tsx'
import { Notice } from './notice.tsx'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

type Wish = { kind: 'cancel' } | { kind: 'reschedule'; date: CalendarDate }

const longest = 1_000

/** The words that go with a request, and its one button. */
function AskForm({
  id,
  wish,
  action,
  children,
}: {
  id: string
  /** Null while there is nothing to ask for yet. */
  wish: Wish | null
  action: string
  children: ReactNode
}) {
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const ask = useAct()
  const onAsk = (asked: Wish) =>
    ask.run(async () => {
      await call('requestChange', { ...asked, booking: id, words: words.trim() })
      showToast(text.change.ask.sent)
      void navigate(routes.portal.booking(id))
    })
  return (
    <form
      className="grid max-w-2xl gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (wish) void onAsk(wish)
      }}
    >
      {children}
      <TextArea
        label={text.change.ask.words}
        value={words}
        rows={4}
        maxLength={longest}
        onChange={setWords}
      />
      {ask.sentence && <Notice words={ask.sentence} />}
      <Button
        kind="gold"
        type="submit"
        busy={ask.busy}
        disabled={!wish}
        className="justify-self-start"
      >
        {action}
      </Button>
    </form>
  )
}

/** After the cut-off: another day, named to Les. A full day may be named as well. */
export function AskForDate({
  id,
  booking,
  studio,
  now,
}: {
  id: string
  booking: Booking
  studio: Studio
  now: Date
}) {
  const [date, setDate] = useState<CalendarDate | null>(null)
  const wish = date ? { kind: 'reschedule' as const, date } : null
  return (
    <AskForm id={id} wish={wish} action={text.change.ask.dateAction}>
      <ChangeCalendar
        studio={studio}
        date={booking.date}
        chosen={date}
        mayChoose={isWishable}
        onChoose={setDate}
        now={now}
      />
      <p aria-live="polite" className={date ? '' : 'text-dim'}>
        {date ? text.change.ask.chosen(longDay(date)) : text.change.pick}
      </p>
    </AskForm>
  )
}

/** After the cut-off: to cancel, asked of Les, with what would go back by the rule of today. */
export function AskToCancel({
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
  const paid = invoice.state === 'ready' ? invoice.paid : 0
  return (
    <AskForm id={id} wish={{ kind: 'cancel' }} action={text.change.ask.cancelAction}>
      {(invoice.state === 'ready' || invoice.state === 'none') && (
        <div>
          <RefundWords
            refund={refundToday(
              studio.changes,
              booking,
              today,
              paid,
              stepOf(booking.quote.currency),
            )}
            paid={paid}
            currency={booking.quote.currency}
          />
          {paid > 0 && <p className="text-dim mt-1">{text.change.refund.answered}</p>}
        </div>
      )}
    </AskForm>
  )
}
