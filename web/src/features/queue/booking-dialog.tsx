import { type Booking, isWaiting } from '@portal/model/booking'
import { isChangeable } from '@portal/model/booking-change'
import { formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { ChangeAnswer } from './change-answer.tsx'
import { MoveDate } from './move-date.tsx'
import { StatusControl } from './status-control.tsx'

const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** One booking in full for Les, with all that may be done about it. */
export function BookingDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const found = useLive(doc.booking(id))
  const booking = found.state === 'ready' ? found.value : null
  return (
    <Dialog open onClose={onClose} title={booking?.clientName ?? text.queue.dialog.title}>
      <LiveView of={found} loading={<Skeleton className="h-80" />}>
        {(value) => (value ? <Everything id={id} booking={value} /> : <Failed />)}
      </LiveView>
    </Dialog>
  )
}

function Everything({ id, booking }: { id: string; booking: Booking }) {
  const words = text.queue.dialog
  const money = (amount: number) => formatMoney(amount, booking.quote.currency)
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <p className="tabular min-w-0 flex-1">
          {formatDay(booking.date)}
          <span className="text-dim block text-sm">
            {booking.place.name} · {text.queue.km(booking.km)}
          </span>
        </p>
        <StatusControl id={id} booking={booking} />
      </div>
      {booking.change && <ChangeAnswer id={id} booking={booking} change={booking.change} />}
      {booking.refundDue > 0 && (
        <p className="text-warn">{words.refundDue(money(booking.refundDue))}</p>
      )}
      <section>
        <h3 className="eyebrow mb-2">{words.story}</h3>
        <p className={`whitespace-pre-line ${booking.story ? '' : 'text-dim'}`}>
          {booking.story || words.noStory}
        </p>
      </section>
      {isWaiting(booking.status) && booking.alternatives.length > 0 && (
        <p className="text-sm">
          <span className="text-dim">{words.alternatives} </span>
          {booking.alternatives.map((date) => formatDay(date)).join(', ')}
        </p>
      )}
      <section>
        <h3 className="eyebrow mb-2">{words.price}</h3>
        <dl className="tabular grid gap-1 text-sm">
          {booking.quote.lines.map((line) => (
            <div key={`${line.kind} ${line.label}`} className="flex justify-between gap-4">
              <dt className="text-dim">{line.label}</dt>
              <dd>{money(line.amount)}</dd>
            </div>
          ))}
          <div className="border-hairline mt-1 flex justify-between gap-4 border-t pt-2">
            <dt>{words.total}</dt>
            <dd>{money(booking.quote.total)}</dd>
          </div>
        </dl>
      </section>
      {isChangeable(booking) && <MoveDate id={id} booking={booking} />}
      <p className="text-dim tabular text-sm">
        {words.log} {instant.format(booking.createdAt)}
      </p>
      <div className="flex flex-wrap gap-x-6">
        <Link
          to={routes.desk.client(booking.client)}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {words.client}
        </Link>
        <Link
          to={routes.desk.references(id)}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {words.references}
        </Link>
      </div>
    </div>
  )
}
