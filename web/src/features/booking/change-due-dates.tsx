import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { withShootOn } from '@portal/model/invoicing/extras'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import { instalmentNames } from '@portal/model/invoicing/names'
import { formatMoney } from '@portal/model/money'
import type { InvoiceNow } from './change-invoice.ts'
import { text } from '#text/text.ts'

/** When what is still open would be due, for a shoot on another day. */
export function DueDates({ invoice, to }: { invoice: InvoiceNow; to: CalendarDate }) {
  const words = text.change.dialog
  if (invoice.state !== 'ready') return <p className="text-dim">{words.dueUnknown}</p>
  const { currency, instalments } = invoice.value
  const open = withShootOn(invoice.value, to).instalments.filter(
    (part) => part.rule !== null && isOpenInstalment(part),
  )
  if (open.length === 0) return <p className="text-dim">{words.nothingDue}</p>
  return (
    <>
      <p className="text-dim">{words.due}</p>
      <ul className="tabular mt-3 grid gap-2">
        {open.map(({ id, kind, amount, due }) => {
          const before = instalments.find((part) => part.id === id)?.due
          return (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                {instalmentNames[kind]}, {formatMoney(amount, currency)}
              </span>
              <span className={due === before ? 'text-dim' : ''}>
                {due === before ? words.sameDue(formatDay(due)) : words.newDue(formatDay(due))}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
