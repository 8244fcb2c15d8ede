import { invoiceOf } from '@portal/model/ids'
import { type LedgerEntry, ledgerKinds } from '@portal/model/invoicing/ledger'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { Link } from 'react-router'
import { ChangeOrderRow } from '../../shared/money/change-order-row.tsx'
import { EntryList } from '../../shared/money/entry-list.tsx'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const words = text.clients.page

/** So many stand there before one asks for all. */
const atFirst = 8

/** The invoice that something is about. */
const InvoiceLink = ({ invoice, children }: { invoice: string; children: string }) => (
  <Link
    to={routes.desk.invoice(invoice)}
    className="inline-flex min-h-6 items-center underline underline-offset-4"
  >
    {children}
  </Link>
)

/** Which invoice money was for. */
const linkOf = ({ invoice, number }: LedgerEntry) => (
  <InvoiceLink invoice={invoice}>{words.invoice(number)}</InvoiceLink>
)

/** All money that came from a client and went back, the latest first, each with its invoice. */
export function ClientPayments({ id }: { id: string }) {
  const entries = useLiveList(collection.ledger(), {
    where: [['client', '==', id]],
    orderBy: ['day', 'desc'],
    limit: 200,
  })
  const [all, setAll] = useState(false)
  return (
    <Panel title={words.payments.title}>
      <LiveView of={entries} loading={<Skeleton className="h-24" />}>
        {(rows) => {
          const moved = rows.filter(({ value }) => ['in', 'out'].includes(ledgerKinds[value.kind]))
          if (moved.length === 0) return <p className="text-dim">{words.payments.none}</p>
          return (
            <div className="grid justify-items-start gap-3 text-sm [&>ul]:w-full">
              <EntryList rows={all ? moved : moved.slice(0, atFirst)} about={linkOf} />
              {!all && moved.length > atFirst && (
                <Button kind="plain" onClick={() => setAll(true)}>
                  {words.payments.all(moved.length)}
                </Button>
              )}
            </div>
          )
        }}
      </LiveView>
    </Panel>
  )
}

/** What Les has proposed to change about a client's bookings, and what became of it. */
export function ClientChanges({ id }: { id: string }) {
  const orders = useLiveList(collection.changeOrders(), {
    where: [['client', '==', id]],
    orderBy: ['proposedAt', 'desc'],
    limit: 50,
  })
  return (
    <Panel title={words.changes.title}>
      <LiveView of={orders} loading={<Skeleton className="h-16" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.changes.none}</p>
          ) : (
            <ul className="divide-hairline divide-y text-sm">
              {rows.map(({ id: order, value }) => (
                <ChangeOrderRow
                  key={order}
                  order={value}
                  about={
                    <InvoiceLink invoice={invoiceOf(value.booking)}>
                      {words.changes.invoice}
                    </InvoiceLink>
                  }
                />
              ))}
            </ul>
          )
        }
      </LiveView>
    </Panel>
  )
}
