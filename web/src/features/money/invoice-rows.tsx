import { formatDay } from '@portal/model/calendar'
import { type Invoice, outstandingOf } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { InvoiceChip } from './invoice-status.tsx'
import { today } from './today.ts'

/** A list of invoices; `render` wraps a row, for instance into a link. */
export function InvoiceRows(props: {
  rows: readonly { id: string; value: Invoice }[]
  who: boolean
  render: (id: string, row: ReactNode) => ReactNode
}) {
  return (
    <ul className="divide-y divide-hairline border-y border-hairline">
      {props.rows.map(({ id, value }) => (
        <li key={id} data-invoice={id}>
          {props.render(
            id,
            <span className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 py-4">
              <span className="font-medium">
                {text.money.invoice(value.number)}
                {props.who && <span className="text-dim"> · {value.clientName}</span>}
              </span>
              <span className="tabular justify-self-end text-lg">
                {formatMoney(value.total, value.currency)}
              </span>
              <span className="text-sm text-dim">
                {text.money.issued(formatDay(value.issuedOn))}
              </span>
              <span className="justify-self-end">
                <InvoiceChip invoice={value} today={today()} />
              </span>
            </span>,
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is still to be paid on all of them together, in the first one's currency. */
export function Outstanding({ invoices }: { invoices: readonly Invoice[] }) {
  const currency = invoices[0]?.currency ?? 'EUR'
  const open = invoices.reduce((sum, invoice) => sum + outstandingOf(invoice), 0)
  return (
    <p className="grid gap-1">
      <span className="text-sm text-dim">{text.money.outstanding}</span>
      <span className="tabular font-display text-4xl" data-outstanding={open}>
        {formatMoney(open, currency)}
      </span>
    </p>
  )
}
