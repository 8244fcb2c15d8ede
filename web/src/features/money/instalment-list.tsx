import { type CalendarDate, dayIn, formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import type { Instalment } from '@portal/model/invoicing/instalment'
import { instalmentName } from '@portal/model/invoicing/names'
import { formatMoney } from '@portal/model/money'
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react'
import { text } from '#text/text.ts'
import { useStudioZone } from './use-studio-day.ts'

/** What says of an invoice in which parts it is paid. */
type Planned = Pick<Invoice, 'currency' | 'instalments' | 'addition'>

/** Each part of an invoice: what it is, when it is due and whether it is paid. */
export const InstalmentList = (props: { invoice: Planned; today: CalendarDate }) => (
  <ul className="divide-hairline divide-y">
    {props.invoice.instalments.map((part) => (
      <li
        key={part.id}
        className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0"
      >
        <Part part={part} invoice={props.invoice} today={props.today} />
      </li>
    ))}
  </ul>
)

function Part(props: { part: Instalment; invoice: Planned; today: CalendarDate }) {
  const { part, invoice, today } = props
  const words = text.money
  const zone = useStudioZone()
  const isLate = part.paidAt === null && part.due < today
  const icon = part.paidAt ? (
    <CircleCheck aria-hidden size={18} className="text-ok" />
  ) : isLate ? (
    <TriangleAlert aria-hidden size={18} className="text-bad" />
  ) : (
    <Clock aria-hidden size={18} className="text-warn" />
  )
  return (
    <>
      <span className="grid grid-cols-[auto_1fr] items-center gap-x-2.5">
        {icon}
        <span className="font-medium">{instalmentName(part, invoice)}</span>
        <span className="text-dim col-start-2 text-sm">
          {part.paidAt
            ? words.paidOn(formatDay(dayIn(zone, part.paidAt)))
            : isLate
              ? words.overdueSince(formatDay(part.due))
              : words.due(formatDay(part.due))}
          {part.paid > 0 &&
            !part.paidAt &&
            `, ${words.paidOf(formatMoney(part.paid, invoice.currency))}`}
        </span>
      </span>
      <span className="tabular">{formatMoney(part.amount, invoice.currency)}</span>
    </>
  )
}
