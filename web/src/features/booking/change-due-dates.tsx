import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { duesWithShootOn } from '@portal/model/invoicing/moved-dues'
import { formatMoney } from '@portal/model/money'
import type { InvoiceNow } from './change-invoice.ts'
import { text } from '#text/text.ts'

/** When what is still to be paid would be due, for a shoot on another day. */
export function DueDates({ invoice, to }: { invoice: InvoiceNow; to: CalendarDate }) {
  const words = text.change.dialog
  if (invoice.state === 'none') return <p className="text-dim">{words.nothingDue}</p>
  if (invoice.state !== 'ready') return <p className="text-dim">{words.dueUnknown}</p>
  const dues = duesWithShootOn(invoice.value, to)
  if (dues.length === 0) return <p className="text-dim">{words.nothingDue}</p>
  return (
    <>
      <p className="text-dim">{words.due}</p>
      <ul className="tabular mt-3 grid gap-2">
        {dues.map(({ id, name, money, before, due }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              {name}, {formatMoney(money.amount, money.currency)}
            </span>
            <span className={due === before ? 'text-dim' : ''}>
              {due === before ? words.sameDue(formatDay(due)) : words.newDue(formatDay(due))}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
