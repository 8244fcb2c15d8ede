import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ArrowLeft } from 'lucide-react'
import { useParams } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { DeskInvoice } from './desk-invoice.tsx'
import { DraftEditor } from './draft-editor.tsx'

/** `/desk/invoices/:invoice`: an invoice, or the draft it is until it is sent under the same id. */
export function DeskInvoicePage() {
  const { invoice: id = '' } = useParams()
  const words = text.deskMoney
  const invoice = useLive(doc.invoice(id))
  const isSent = invoice.state === 'ready' && invoice.value !== null
  const draft = useLive(invoice.state === 'ready' && !isSent ? doc.invoiceDraft(id) : null)
  const number = isSent ? invoice.value?.number : undefined
  const title = number ? text.money.invoice(number) : words.draft.title
  usePageTitle(title)
  const about = isSent ? invoice.value : draft.state === 'ready' ? draft.value : null
  return (
    <div className="page max-w-6xl gap-6">
      <PageHeader title={title} eyebrow={about?.clientName ?? words.eyebrow} />
      <LiveView of={invoice} loading={<Loading />}>
        {(found) =>
          found ? (
            <DeskInvoice id={id} invoice={found} />
          ) : (
            <LiveView of={draft} loading={<Loading />}>
              {(written) =>
                written ? (
                  <DraftEditor key={id} id={id} draft={written} />
                ) : (
                  <Failed title={text.money.gone} body={words.goneBody} />
                )
              }
            </LiveView>
          )
        }
      </LiveView>
      <LinkButton
        kind="plain"
        to={routes.desk.invoices()}
        className="justify-self-start"
        icon={<ArrowLeft aria-hidden size={16} />}
      >
        {text.money.back}
      </LinkButton>
    </div>
  )
}

const Loading = () => (
  <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
    <Skeleton className="h-96" />
    <Skeleton className="h-72" />
  </div>
)
