import { formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { instalmentName } from '@portal/model/invoicing/names'
import { isOpen, outstandingTogether } from '@portal/model/invoicing/outstanding'
import { formatMoney, formatSums } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useClient } from '#firebase/client.ts'
import { useClientList } from '#firebase/client-list.ts'
import type { LiveRow } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { InvoiceRows } from './invoice-rows.tsx'
import { isSoonDue, nextDue } from './next-due.ts'
import { PayButton } from './pay-button.tsx'
import { useStudioDay } from './use-studio-day.ts'

/** `/portal/invoices`: what is outstanding, what is due next, and every invoice. */
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
      <LiveView of={invoices} loading={<LoadingInvoices />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              title={text.money.emptyTitle}
              body={text.money.emptyBody}
              action={
                <LinkButton kind="quiet" to={routes.portal.home()}>
                  {text.money.emptyAction}
                </LinkButton>
              }
            />
          ) : (
            <Invoices rows={rows} person={person} />
          )
        }
      </LiveView>
    </div>
  )
}

function Invoices({ rows, person }: { rows: LiveRow<Invoice>[]; person: string | null }) {
  const words = text.money
  const today = useStudioDay()
  const outstanding = outstandingTogether(rows.map(({ value }) => value))
  const open = rows.filter(({ value }) => isOpen(value))
  const settled = rows.filter(({ value }) => !isOpen(value))
  return (
    <>
      <Panel>
        <div className="flex flex-wrap items-end justify-between gap-6">
          <p className="grid gap-1">
            <span className="text-dim text-sm">{words.outstanding}</span>
            <span
              className="tabular font-display text-5xl"
              data-outstanding={outstanding[0]?.amount ?? 0}
            >
              {formatSums(outstanding) || words.nothingOutstanding}
            </span>
          </p>
          <NextDue rows={rows.filter(({ value }) => value.client === person)} today={today} />
        </div>
      </Panel>
      <Section title={words.groups.open} rows={open} today={today} payer={person} />
      <Section title={words.groups.settled} rows={settled} today={today} payer={null} />
      <p>
        <LinkButton kind="quiet" to={routes.portal.payments()}>
          {words.toPayments}
        </LinkButton>
      </p>
    </>
  )
}

/** The part that is due first, with its button. */
function NextDue({ rows, today }: { rows: LiveRow<Invoice>[]; today: string }) {
  const next = nextDue(rows)
  if (!next) return null
  return (
    <div className="grid justify-items-start gap-2 sm:justify-items-end">
      <p className="text-dim text-sm">
        {text.money.nextDue(instalmentName(next.part, next.invoice), formatDay(next.part.due))}
      </p>
      <PayButton
        kind={isSoonDue(next.part, today) ? 'gold' : 'quiet'}
        invoice={next.id}
        instalment={next.part.id}
        label={text.money.payNow(formatMoney(next.amount, next.invoice.currency))}
      />
    </div>
  )
}

const Section = (props: {
  title: string
  rows: LiveRow<Invoice>[]
  today: string
  payer: string | null
}) =>
  props.rows.length > 0 && (
    <section aria-label={props.title}>
      <h2 className="eyebrow mb-2">{props.title}</h2>
      <InvoiceRows
        rows={props.rows}
        to={routes.portal.invoice}
        today={props.today}
        payer={props.payer}
      />
    </section>
  )

const LoadingInvoices = () => (
  <div className="grid gap-8">
    <Skeleton className="h-36" />
    <Skeleton className="h-40" />
  </div>
)
