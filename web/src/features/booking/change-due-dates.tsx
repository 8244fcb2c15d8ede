import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { isOpenInstalment, withShootOn } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import type { InvoiceNow } from './change-invoice.ts'
import { text } from '#text/text.ts'

/** When what is still open would be due, for a shoot on another day. */
export function DueDates({ invoice, to }: { invoice: InvoiceNow; to: CalendarDate }) {
  const words = text.change.sheet
  if (invoice.state !== 'ready') return <p className="text-dim">{words.dueUnknown}</p>
  const { currency, instalments } = invoice.value
  const open = withShootOn(invoice.value, to).instalments.flatMap(({ kind, ...part }) =>
    kind !== 'extras' && isOpenInstalment(part) ? [{ kind, ...part }] : [],
  )
  if (open.length === 0) return <p className="text-dim">{words.nothingDue}</p>
  return (
    <>
      <p className="text-dim">{words.due}</p>
      <ul className="tabular mt-3 grid gap-2">
        {open.map(({ kind, amount, due }) => {
          const before = instalments.find((part) => part.kind === kind)?.due
          return (
            <li key={kind} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                {words.dueLine[kind]}, {formatMoney(amount, currency)}
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
