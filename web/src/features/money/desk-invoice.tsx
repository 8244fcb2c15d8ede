import { dayIn, formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { mediaAddress } from '@portal/model/media-address'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'
import { CreditNoteLinks } from './credit-note-links.tsx'
import { DeskActs } from './desk-acts.tsx'
import { DeskChangeOrders } from './desk-change-orders.tsx'
import { DeskPayments } from './desk-payments.tsx'
import { InstalmentList } from './instalment-list.tsx'
import { InvoiceHistory } from './invoice-history.tsx'
import { InvoiceChip } from './invoice-status.tsx'
import { InvoiceSums } from './invoice-sums.tsx'
import { DocumentLink } from '../../shared/money/document-link.tsx'
import { useStudioDay, useStudioZone } from './use-studio-day.ts'

/** One invoice for Les: how it stands, what he can do about it, and what happened. */
export function DeskInvoice({ id, invoice }: { id: string; invoice: Invoice }) {
  const words = text.deskMoney.page
  const today = useStudioDay()
  const zone = useStudioZone()
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 gap-6">
        <Panel
          title={invoice.subject}
          action={<InvoiceChip invoice={invoice} today={today} desk />}
        >
          <InvoiceSums invoice={invoice} />
          {invoice.note && (
            <p className="border-hairline text-dim mt-6 border-t pt-5 whitespace-pre-line">
              {invoice.note}
            </p>
          )}
        </Panel>
        {invoice.instalments.length > 0 && (
          <Panel title={text.money.plan}>
            <InstalmentList invoice={invoice} today={today} />
          </Panel>
        )}
        <DeskPayments id={id} invoice={invoice} />
        {invoice.booking === id && <DeskChangeOrders invoice={invoice} booking={id} />}
        <InvoiceHistory id={id} client={invoice.client} />
      </div>
      <div className="grid min-w-0 gap-6 lg:sticky lg:top-6">
        <Panel>
          <p className="grid gap-1">
            <span className="text-dim text-sm">{text.money.toPay}</span>
            <span className="tabular font-display text-4xl">
              {formatMoney(standingOf(invoice).open, invoice.currency)}
            </span>
          </p>
          <div className="text-dim tabular mt-4 grid gap-1 text-sm">
            <p>{text.money.issued(formatDay(invoice.issuedOn))}</p>
            <p>
              {invoice.viewedAt
                ? words.viewed(formatDay(dayIn(zone, invoice.viewedAt)))
                : words.notViewed}
            </p>
            {invoice.clientAddress === null && invoice.status !== 'void' && (
              <p className="text-warn">{words.noAddress}</p>
            )}
            <p>
              <Link
                to={routes.desk.client(invoice.client)}
                className="text-light inline-flex min-h-6 items-center underline underline-offset-4"
              >
                {words.client(invoice.clientName)}
              </Link>
            </p>
          </div>
          <DeskActs id={id} invoice={invoice} />
        </Panel>
        <div className="grid gap-2">
          <DocumentLink address={mediaAddress.invoice(id)} label={text.money.downloadInvoice} />
          {invoice.received > 0 && (
            <DocumentLink address={mediaAddress.receipt(id)} label={text.money.downloadReceipt} />
          )}
          {invoice.credited > 0 && <CreditNoteLinks id={id} client={invoice.client} />}
        </div>
      </div>
    </div>
  )
}
