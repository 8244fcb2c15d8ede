import { type CalendarDate, dayIn, formatDay } from '@portal/model/calendar'
import { type Invoice, isOverdue, nextInstalment } from '@portal/model/invoice'
import { faceOf } from '@portal/model/invoicing/face'
import { outstandingTogether } from '@portal/model/invoicing/outstanding'
import { standingOf } from '@portal/model/invoicing/standing'
import { mediaAddress } from '@portal/model/media-address'
import { formatMoney, formatSums } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { DocumentIcon } from '../../shared/money/document-link.tsx'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const words = text.clients.page

/** A client's invoices with what is paid, what is due when, and what is outstanding in all. */
export function ClientInvoices({ id, zone }: { id: string; zone: string }) {
  const invoices = useLiveList(collection.invoices(), {
    where: [['client', '==', id]],
    orderBy: ['issuedOn', 'desc'],
    limit: 100,
  })
  return (
    <Panel title={words.invoices}>
      <LiveView of={invoices} loading={<Skeleton className="h-24" />}>
        {(rows) => {
          if (rows.length === 0) return <p className="text-dim">{words.noInvoices}</p>
          const outstanding = outstandingTogether(rows.map(({ value }) => value))
          return (
            <>
              {outstanding.length > 0 && (
                <p className="mb-3">
                  <span className="text-dim text-sm">{text.money.outstanding} </span>
                  <span className="tabular font-display text-2xl">{formatSums(outstanding)}</span>
                </p>
              )}
              <ul className="divide-hairline divide-y">
                {rows.map((row) => (
                  <li key={row.id} className="flex items-center gap-2">
                    <InvoiceLine id={row.id} invoice={row.value} today={dayIn(zone, new Date())} />
                    <DocumentIcon
                      address={mediaAddress.invoice(row.id)}
                      label={text.money.downloadOf(row.value.number)}
                    />
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </LiveView>
    </Panel>
  )
}

function InvoiceLine({
  id,
  invoice,
  today,
}: {
  id: string
  invoice: Invoice
  today: CalendarDate
}) {
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const next = nextInstalment(invoice)
  const isLate = isOverdue(invoice, today)
  const { asked, paid, back } = standingOf(invoice)
  return (
    <Link
      to={routes.desk.invoice(id)}
      className="hover:bg-raised -ml-2 flex min-h-12 min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 rounded-sm px-2 py-2 text-sm"
    >
      <span className="font-medium">{words.invoice(invoice.number)}</span>
      <span className="tabular">{words.paidOf(money(paid), money(asked))}</span>
      <span className={`tabular w-full ${isLate ? 'text-bad' : 'text-dim'}`}>
        {next
          ? words[isLate ? 'overdue' : 'due'](money(next.amount - next.paid), formatDay(next.due))
          : back > 0
            ? text.money.goesBack(money(back))
            : text.money.status[faceOf(invoice, today).word]}
      </span>
    </Link>
  )
}
