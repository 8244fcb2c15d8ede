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

/**
 * One booking for Les: a card where there is room for no more, as on a phone, two lines beside the
 * navigation of a small window, one on a desk. `handle` and `children` move it.
 */
export function BookingRow(props: { row: QueueRow; handle?: ReactNode; children?: ReactNode }) {
  const { booking, id, place } = props.row
  return (
    <div className="@container">
      <div className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-center gap-x-3 gap-y-2 py-3 @min-[42rem]:grid-cols-[2.75rem_3.5rem_minmax(0,1fr)_14rem] @min-[66rem]:grid-cols-[2.75rem_3.5rem_minmax(0,1.4fr)_minmax(0,1.6fr)_19.5rem_13.75rem]">
        <div className="col-start-1 row-start-1 self-start @min-[42rem]:row-span-2 @min-[42rem]:self-center @min-[66rem]:row-span-1">
          {props.handle}
        </div>
        {place === null ? (
          <span className="hidden @min-[42rem]:row-span-2 @min-[42rem]:block @min-[66rem]:row-span-1" />
        ) : (
          <span
            className="tabular col-start-1 row-start-2 self-start text-center font-display text-2xl text-light @min-[42rem]:col-start-2 @min-[42rem]:row-span-2 @min-[42rem]:row-start-1 @min-[42rem]:self-center @min-[42rem]:text-3xl @min-[66rem]:row-span-1"
            data-place={place}
          >
            <span className="text-base text-dim">#</span>
            {place}
          </span>
        )}
        <div className="col-start-2 min-w-0 @min-[42rem]:col-start-3">
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
        <div className="col-start-2 min-w-0 text-sm @min-[42rem]:col-start-4">
          <p className="truncate">{booking.package.name}</p>
          <p className="tabular truncate text-dim">
            {formatDay(booking.date)} · {formatMoney(booking.quote.total, booking.quote.currency)}
          </p>
        </div>
        <div className="col-start-2 flex flex-wrap items-center gap-2 @min-[42rem]:col-start-3 @min-[66rem]:col-start-5">
          <StatusControl id={id} booking={booking} />
        </div>
        <div className="col-start-2 flex items-center justify-end @min-[42rem]:col-start-4 @min-[66rem]:col-start-6">
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
