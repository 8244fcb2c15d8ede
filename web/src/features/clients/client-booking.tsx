import { type Booking, isWaiting } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { MessageCircleQuestion } from 'lucide-react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'
import { ClientGallery } from './client-gallery.tsx'
import { Fact, TextLink } from './fact.tsx'
import { StatusChip } from './status-chip.tsx'

const words = text.clients.page

/** One booking in full: when and where, what it costs, what was written, and where it leads. */
export function ClientBooking({ id, booking }: { id: string; booking: Booking }) {
  const money = (amount: number) => formatMoney(amount, booking.quote.currency)
  return (
    <article aria-label={`${booking.package.name}, ${formatDay(booking.date)}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-display flex-1 text-xl">{booking.package.name}</h3>
        {booking.change && (
          <Chip tone="amber" icon={<MessageCircleQuestion aria-hidden size={14} />}>
            {words.asks[booking.change.kind]}
          </Chip>
        )}
        <StatusChip status={booking.status} />
      </div>
      <p className="tabular text-dim text-sm">
        {formatDay(booking.date)} · {words.where(booking.place.name, booking.km)}
      </p>
      {booking.refundDue > 0 && (
        <p className="text-warn mt-2 text-sm">{words.refundDue(money(booking.refundDue))}</p>
      )}
      <dl className="tabular mt-4 grid gap-1 text-sm">
        {booking.quote.lines.map((line, index) => (
          <Line key={`${index} ${line.label}`} label={line.label} value={money(line.amount)} />
        ))}
        <div className="border-hairline mt-1 border-t" aria-hidden />
        <Line label={words.total} value={money(booking.quote.total)} strong />
      </dl>
      <dl className="mt-4 grid gap-3 text-sm">
        <Fact label={words.story}>
          {booking.story ? (
            <span className="whitespace-pre-line">{booking.story}</span>
          ) : (
            <span className="text-dim">{words.noStory}</span>
          )}
        </Fact>
        {isWaiting(booking.status) && booking.alternatives.length > 0 && (
          <Fact label={words.alternatives}>
            {booking.alternatives.map((date) => formatDay(date)).join(', ')}
          </Fact>
        )}
        {booking.addOns.length > 0 && (
          <Fact label={words.addOns}>{booking.addOns.map(({ name }) => name).join(', ')}</Fact>
        )}
        <ClientGallery id={id} booking={booking} />
      </dl>
      <div className="mt-2 flex flex-wrap gap-x-6">
        <TextLink to={routes.desk.booking(id)}>{words.inQueue}</TextLink>
        <TextLink to={routes.desk.references(id)}>{words.references}</TextLink>
      </div>
    </article>
  )
}

const Line = (props: { label: string; value: string; strong?: boolean }) => (
  <div className="flex justify-between gap-4">
    <dt className={props.strong ? '' : 'text-dim'}>{props.label}</dt>
    <dd>{props.value}</dd>
  </div>
)
