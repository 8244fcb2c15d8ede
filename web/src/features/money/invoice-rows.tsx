import { type CalendarDate, formatDay } from '@portal/model/calendar'
import type { InvoiceId } from '@portal/model/ids'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import { payableNow } from '@portal/model/invoicing/payable'
import { standingOf } from '@portal/model/invoicing/standing'
import { mediaAddress } from '@portal/model/media-address'
import { formatMoney } from '@portal/model/money'
import { Link } from 'react-router'
import { DocumentIcon } from '../../shared/money/document-link.tsx'
import { text } from '#text/text.ts'
import { InvoiceChip } from './invoice-status.tsx'
import { PayButton } from './pay-button.tsx'

/**
 * A list of invoices that lead to their pages, each with its PDF at hand, and for `payer` with what
 * pays the next part of those that are theirs; `who` names the clients.
 */
export function InvoiceRows({
  rows,
  to,
  today,
  who = false,
  payer = null,
}: {
  rows: readonly { id: string; value: Invoice }[]
  to: (invoice: InvoiceId) => string
  today: CalendarDate
  who?: boolean
  payer?: string | null
}) {
  return (
    <ul className="divide-hairline border-hairline divide-y border-y">
      {rows.map(({ id, value }) => (
        <li key={id} data-invoice={id} className="flex flex-wrap items-center gap-x-2">
          <Link
            to={to(id)}
            className="hover:bg-surface -ml-2 grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 rounded-sm px-2 py-3.5"
          >
            <InvoiceRow invoice={value} today={today} who={who} />
          </Link>
          <DocumentIcon
            address={mediaAddress.invoice(id)}
            label={text.money.downloadOf(value.number)}
          />
          {value.client === payer && <PayRow id={id} invoice={value} />}
        </li>
      ))}
    </ul>
  )
}

/** What pays the next part, below the row; nothing where nothing can be paid with one click. */
function PayRow({ id, invoice }: { id: string; invoice: Invoice }) {
  const now = payableNow(invoice)
  if (!now) return null
  const amount = formatMoney(now.amount, invoice.currency)
  return (
    <div className="basis-full pb-3.5">
      <PayButton
        kind="quiet"
        invoice={id}
        instalment={now.payable}
        label={text.money.pay(amount)}
        name={text.money.payOf(amount, invoice.number)}
      />
    </div>
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
      {/* What an invoice is for is read whole, below its number where there is no room beside it. */}
      <span className="min-w-0 font-medium [overflow-wrap:anywhere]">
        {who ? invoice.clientName : text.money.invoice(invoice.number)}{' '}
        <span className="text-dim font-normal max-sm:block">
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
