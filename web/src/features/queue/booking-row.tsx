import { formatDay } from '@portal/model/calendar'
import { firstConversationOf } from '@portal/model/ids'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { Images, MessageCircle, MessageCircleQuestion } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'
import { StatusControl } from './status-control.tsx'
import type { QueueRow } from './waiting-order.ts'

/** One booking for Les: a line on a desk, a card on a phone. `handle` and `children` move it. */
export function BookingRow(props: { row: QueueRow; handle?: ReactNode; children?: ReactNode }) {
  const { booking, id, place } = props.row
  return (
    <div className="grid grid-cols-[2.75rem_1fr] items-center gap-x-3 gap-y-2 py-3 md:grid-cols-[2.75rem_3.5rem_minmax(0,1.4fr)_minmax(0,1.6fr)_minmax(0,11rem)_auto] xl:grid-cols-[2.75rem_3.5rem_minmax(0,1.4fr)_minmax(0,1.6fr)_17rem_13.75rem]">
      <div className="row-span-2 self-start md:row-span-1 md:self-center">{props.handle}</div>
      {place === null ? (
        <span className="hidden md:block" />
      ) : (
        <span
          className="tabular col-start-1 row-start-2 text-center font-display text-2xl text-light md:col-start-2 md:row-start-1 md:text-3xl"
          data-place={place}
        >
          <span className="text-base text-dim">#</span>
          {place}
        </span>
      )}
      <div className="col-start-2 min-w-0 md:col-start-3">
        <Link
          to={`?booking=${id}`}
          className="inline-flex min-h-6 max-w-full items-center font-medium underline-offset-4 hover:underline"
        >
          <span className="truncate">{booking.clientName}</span>
        </Link>
        {booking.change && (
          <Chip tone="amber" icon={<MessageCircleQuestion aria-hidden size={14} />}>
            {text.queue.asks[booking.change.kind]}
          </Chip>
        )}
        <p className="truncate text-sm text-dim">
          {booking.place.name} · <span className="tabular">{text.queue.km(booking.km)}</span>
        </p>
      </div>
      <div className="col-start-2 min-w-0 text-sm md:col-start-4">
        <p className="truncate">{booking.package.name}</p>
        <p className="tabular truncate text-dim">
          {formatDay(booking.date)} · {formatMoney(booking.quote.total, booking.quote.currency)}
        </p>
      </div>
      <div className="col-start-2 flex flex-wrap items-center gap-2 md:col-start-5">
        <StatusControl id={id} booking={booking} />
      </div>
      <div className="col-start-2 flex items-center justify-end md:col-start-6">
        {props.children}
        <RowLink
          to={routes.desk.chat(firstConversationOf(booking.client))}
          label={`${text.queue.chat}: ${booking.clientName}`}
        >
          <MessageCircle aria-hidden size={18} />
        </RowLink>
        {booking.status === 'approved' && (
          <RowLink
            to={routes.desk.gallery(id)}
            label={`${text.queue.gallery}: ${booking.clientName}`}
          >
            <Images aria-hidden size={18} />
          </RowLink>
        )}
      </div>
    </div>
  )
}

const RowLink = ({ to, label, children }: { to: string; label: string; children: ReactNode }) => (
  <Link
    to={to}
    aria-label={label}
    className="grid size-11 place-items-center text-dim hover:text-light"
  >
    {children}
  </Link>
)
