import { collection } from '@portal/model/paths'
import { Link } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { useClientList } from '#firebase/client-list.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { InvoiceRows, Outstanding } from './invoice-rows.tsx'

/** The client's invoices, latest first, with what is outstanding. */
export function InvoiceList() {
  usePageTitle(text.money.title)
  const person = useClient()
  const invoices = useClientList(collection.invoices(), person, {
    orderBy: ['issuedOn', 'desc'],
    limit: 100,
  })
  return (
    <div className="page max-w-3xl gap-8">
      <PageHeader title={text.money.title} eyebrow={text.money.eyebrow} />
      <LiveView of={invoices} loading={<Skeleton className="h-48" />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              title={text.money.emptyTitle}
              body={text.money.emptyBody}
              action={
                <LinkButton kind="quiet" to="/portal">
                  {text.money.emptyAction}
                </LinkButton>
              }
            />
          ) : (
            <>
              <Outstanding invoices={rows.map(({ value }) => value)} />
              <InvoiceRows
                rows={rows}
                who={false}
                render={(id, row) => (
                  <Link to={`/portal/invoices/${id}`} className="block hover:bg-surface">
                    {row}
                  </Link>
                )}
              />
            </>
          )
        }
      </LiveView>
    </div>
  )
}
