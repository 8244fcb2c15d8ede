import { formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { mediaAddress } from '@portal/model/media-address'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ArrowLeft } from 'lucide-react'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { call } from '#firebase/call.ts'
import { useClient } from '#firebase/client.ts'
import { useLive } from '#firebase/live.ts'
import { deniedIsMissing } from '#firebase/missing.ts'
import { useViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { Unreadable } from '#ui/unreadable.tsx'
import { BankAccount } from './bank-account.tsx'
import { ChangeOffer, useOpenOrders } from './change-offers.tsx'
import { CreditNoteLinks } from './credit-note-links.tsx'
import { InstalmentList } from './instalment-list.tsx'
import { InvoiceHistory } from './invoice-history.tsx'
import { InvoiceSums } from './invoice-sums.tsx'
import { DocumentLink } from '../../shared/money/document-link.tsx'
import { ToPay } from './to-pay.tsx'
import { useStudioDay } from './use-studio-day.ts'

/** `/portal/invoices/:invoice`: what it is for, what is due when, and the one button that pays it. */
export function InvoicePage() {
  const { invoice: id = '' } = useParams()
  const live = deniedIsMissing(useLive(doc.invoice(id)))
  const number = live.state === 'ready' ? live.value?.number : undefined
  const title = number ? text.money.invoice(number) : text.money.title
  usePageTitle(title)
  return (
    <div className="page max-w-3xl gap-8">
      <PageHeader title={title} eyebrow={text.money.eyebrow} />
      <LiveView of={live} loading={<LoadingInvoice />}>
        {(invoice) =>
          invoice ? (
            <InvoiceBody id={id} invoice={invoice} />
          ) : (
            <Failed title={text.money.gone} body={text.money.goneBody} />
          )
        }
      </LiveView>
      <LinkButton
        kind="plain"
        to={routes.portal.invoices()}
        className="justify-self-start"
        icon={<ArrowLeft aria-hidden size={16} />}
      >
        {text.money.back}
      </LinkButton>
    </div>
  )
}

/** Tells the server once that the client has it before them; Les looking on does not count. */
function useViewed(id: string, isNew: boolean): void {
  const { client: viewed } = useViewing()
  const tells = isNew && !viewed
  useEffect(() => {
    // Not said, it is said the next time.
    if (tells) call('markViewed', { invoice: id }).catch(() => undefined)
  }, [id, tells])
}

function InvoiceBody({ id, invoice }: { id: string; invoice: Invoice }) {
  const words = text.money
  const today = useStudioDay()
  // Whom an invoice is shared with looks at it, and keeps its documents; the rest is its client's.
  const isOwn = invoice.client === useClient()
  const orders = useOpenOrders(isOwn && invoice.booking === id ? id : null, invoice.client, today)
  const open = orders.state === 'ready' ? orders.value : []
  useViewed(id, isOwn && invoice.status === 'sent' && invoice.viewedAt === null)
  return (
    <>
      {open.map((order) => (
        <ChangeOffer key={order.id} id={order.id} order={order.value} />
      ))}
      <Unreadable of={orders} />
      <Panel>
        <ToPay id={id} invoice={invoice} today={today} pays={isOwn} isFirst={open.length === 0} />
      </Panel>
      <Panel title={words.whatFor(invoice.subject)}>
        {invoice.service && (
          <p className="text-dim mb-4 text-sm">
            {words.service(formatDay(invoice.service.date), invoice.service.place)}
          </p>
        )}
        <InvoiceSums invoice={invoice} />
        {invoice.note && (
          <p className="border-hairline text-dim mt-6 border-t pt-5 whitespace-pre-line">
            {invoice.note}
          </p>
        )}
      </Panel>
      {invoice.instalments.length > 0 && invoice.status !== 'void' && (
        <Panel title={words.plan}>
          <InstalmentList invoice={invoice} today={today} />
        </Panel>
      )}
      <BankAccount invoice={invoice} />
      {isOwn && <InvoiceHistory id={id} client={invoice.client} />}
      <div className="flex flex-wrap gap-3">
        <DocumentLink address={mediaAddress.invoice(id)} label={words.downloadInvoice} />
        {invoice.received > 0 && (
          <DocumentLink address={mediaAddress.receipt(id)} label={words.downloadReceipt} />
        )}
        {isOwn && invoice.credited > 0 && <CreditNoteLinks id={id} client={invoice.client} />}
      </div>
    </>
  )
}

const LoadingInvoice = () => (
  <div className="grid gap-8">
    <Skeleton className="h-44" />
    <Skeleton className="h-64" />
    <Skeleton className="h-40" />
  </div>
)
