import { type Booking, isWaiting } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="eyebrow">{name}</dt>
    <dd className="mt-1">{children}</dd>
  </div>
)

/** What was booked: the extras, the days that would do as well, and the price line by line. */
export function BookingDetails({ booking }: { booking: Booking }) {
  const words = text.dashboard.details
  const { addOns, quote } = booking
  // Once the day is certain no other one is wanted.
  const alternatives = isWaiting(booking.status) ? booking.alternatives : []
  const money = (amount: number) => formatMoney(amount, quote.currency)
  return (
    <Panel title={words.title}>
      {(addOns.length > 0 || alternatives.length > 0) && (
        <dl className="mb-6 grid gap-5 sm:grid-cols-2">
          {addOns.length > 0 && (
            <Fact name={words.addOns}>
              <ul>
                {addOns.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            </Fact>
          )}
          {alternatives.length > 0 && (
            <Fact name={words.alternatives}>
              <ul className="tabular">
                {alternatives.map((date) => (
                  <li key={date}>{formatDay(date)}</li>
                ))}
              </ul>
            </Fact>
          )}
        </dl>
      )}
      <dl className="tabular grid gap-2 text-sm">
        {quote.lines.map((line) => (
          <div key={`${line.kind} ${line.label}`} className="flex justify-between gap-4">
            <dt className="text-dim">{line.label}</dt>
            <dd>{money(line.amount)}</dd>
          </div>
        ))}
        <div className="border-hairline mt-2 flex items-baseline justify-between gap-4 border-t pt-3">
          <dt>{words.total}</dt>
          <dd className="font-display text-2xl">{money(quote.total)}</dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-dim">{words.deposit}</dt>
          <dd className="text-dim">{money(quote.deposit)}</dd>
        </div>
      </dl>
    </Panel>
  )
}
