import { isOverdue } from '@portal/model/invoice'
import { collection } from '@portal/model/paths'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { InvoiceRows, Outstanding } from './invoice-rows.tsx'
import { today } from './today.ts'

/** All invoices for Les, overdue first, live. */
export function DeskInvoices() {
  usePageTitle(text.money.deskTitle)
  const invoices = useLiveList(collection.invoices(), {
    orderBy: ['issuedOn', 'desc'],
    limit: 200,
  })
  return (
    <div className="page max-w-5xl gap-8">
      <PageHeader title={text.money.deskTitle} eyebrow={text.money.eyebrow} />
      <LiveView of={invoices} loading={<Skeleton className="h-64" />}>
        {(rows) => {
          if (rows.length === 0)
            return <Empty title={text.money.deskEmptyTitle} body={text.money.deskEmptyBody} />
          const day = today()
          const sorted = rows.toSorted(
            (a, b) => Number(isOverdue(b.value, day)) - Number(isOverdue(a.value, day)),
          )
          return (
            <>
              <Outstanding invoices={rows.map(({ value }) => value)} />
              <InvoiceRows rows={sorted} who render={(_, row) => row} />
            </>
          )
        }}
      </LiveView>
    </div>
  )
}
