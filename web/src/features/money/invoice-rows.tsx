import { type CalendarDate, formatDay } from '@portal/model/calendar'
import type { InvoiceId } from '@portal/model/ids'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatMoney } from '@portal/model/money'
import { Link } from 'react-router'
import type { Ref } from 'react'
import { text } from '#text/text.ts'
import { InvoiceChip } from './invoice-status.tsx'

/** A list of invoices that lead to their pages; `who` names the clients. */
export function InvoiceRows({
  rows,
  to,
  today,
  who = false,
  list,
}: {
  rows: readonly { id: string; value: Invoice }[]
  to: (invoice: InvoiceId) => string
  today: CalendarDate
  who?: boolean
  list?: Ref<HTMLUListElement>
}) {
  return (
    <ul ref={list} className="divide-hairline border-hairline divide-y border-y">
      {rows.map(({ id, value }) => (
        <li key={id} data-invoice={id}>
          <Link
            to={to(id)}
            className="hover:bg-surface -mx-2 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 rounded-sm px-2 py-3.5"
          >
            <InvoiceRow invoice={value} today={today} who={who} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function InvoiceRow({
  invoice,
  today,
  who,
}: {
  invoice: Invoice
  today: CalendarDate
  who: boolean
}) {
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const next = nextInstalment(invoice)
  const { asked, open, back } = standingOf(invoice)
  return (
    <>
      <span className="min-w-0 truncate font-medium">
        {who ? invoice.clientName : text.money.invoice(invoice.number)}
        <span className="text-dim font-normal">
          {' '}
          {who ? text.money.invoice(invoice.number) : invoice.subject}
        </span>
      </span>
      <span className="tabular justify-self-end text-lg">{money(asked)}</span>
      <span className="tabular text-dim text-sm">
        {back > 0
          ? text.money.goesBack(money(back))
          : next && invoice.status !== 'void'
            ? text.money.openBy(money(open), formatDay(next.due))
            : text.money.issued(formatDay(invoice.issuedOn))}
      </span>
      <span className="justify-self-end">
        <InvoiceChip invoice={invoice} today={today} desk={who} />
      </span>
    </>
  )
}
