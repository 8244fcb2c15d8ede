import { formatDay } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { ArrowLeft, CircleCheck, Clock } from 'lucide-react'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { call } from '#firebase/call.ts'
import { useClient } from '#firebase/client.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { InvoiceChip } from './invoice-status.tsx'
import { today } from './today.ts'

/** One invoice: what it is for, what is due when, and the one button that pays it. */
export function InvoicePage() {
  const { invoice: id = '' } = useParams()
  const live = useLive(doc.invoice(id))
  const number = live.state === 'ready' ? live.value?.number : undefined
  const title = number ? text.money.invoice(number) : text.money.title
  usePageTitle(title)
  return (
    <div className="page max-w-3xl gap-8">
      <PageHeader title={title} eyebrow={text.money.eyebrow} />
      <LiveView of={live} loading={<Skeleton className="h-80" />}>
        {(invoice) =>
          invoice ? <InvoiceBody id={id} invoice={invoice} /> : <Failed title={text.money.gone} />
        }
      </LiveView>
      <LinkButton kind="plain" to="/portal/invoices" icon={<ArrowLeft aria-hidden size={16} />}>
        {text.money.back}
      </LinkButton>
    </div>
  )
}

function InvoiceBody({ id, invoice }: { id: string; invoice: Invoice }) {
  const [search] = useSearchParams()
  const person = useClient()
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const next = nextInstalment(invoice)
  const returned = search.has('paid')
  return (
    <>
      <Panel>
        <div className="mb-6 flex items-center justify-between gap-4">
          <InvoiceChip invoice={invoice} today={today()} />
          <span className="text-sm text-dim">{text.money.issued(formatDay(invoice.issuedOn))}</span>
        </div>
        <dl className="tabular grid grid-cols-[1fr_auto] gap-x-4 gap-y-3">
          {invoice.lines.map((line) => (
            <Line key={line.label} label={line.label} value={money(line.amount)} />
          ))}
          <div className="col-span-2 border-t border-hairline" />
          <Line label={text.money.total} value={money(invoice.total)} strong />
          {invoice.paid > 0 && <Line label={text.money.paid} value={money(invoice.paid)} />}
        </dl>
      </Panel>
      <Panel>
        <ul className="grid gap-5">
          {invoice.instalments.map((part) => (
            <li key={part.id} className="flex flex-wrap items-center justify-between gap-3">
              <span>
                <span className="flex items-center gap-2 font-medium">
                  {part.paidAt ? (
                    <CircleCheck aria-hidden size={18} className="text-ok" />
                  ) : (
                    <Clock aria-hidden size={18} className="text-warn" />
                  )}
                  {text.money.instalment[part.kind]}
                </span>
                <span className="text-sm text-dim">
                  {part.paidAt
                    ? text.money.paidOn(formatDay(part.paidAt.toISOString().slice(0, 10)))
                    : text.money.due(formatDay(part.due))}
                </span>
              </span>
              {part.id === next?.id && invoice.client === person ? (
                <PayButton
                  id={id}
                  instalment={part.id}
                  label={text.money.pay(money(part.amount - part.paid))}
                />
              ) : (
                <span className="tabular">{money(part.amount)}</span>
              )}
            </li>
          ))}
        </ul>
      </Panel>
      <p role="status" className="text-dim">
        {next === null
          ? text.money.settled
          : returned && (invoice.paid === 0 ? text.money.checking : text.money.thanks)}
      </p>
    </>
  )
}

const Line = (props: { label: string; value: string; strong?: boolean }) => (
  <>
    <dt className={props.strong ? 'font-medium' : 'text-dim'}>{props.label}</dt>
    <dd className={props.strong ? 'justify-self-end text-xl' : 'justify-self-end'}>
      {props.value}
    </dd>
  </>
)

function PayButton(props: { id: string; instalment: string; label: string }) {
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  async function pay(): Promise<void> {
    setBusy(true)
    setSentence(null)
    try {
      const { url } = await call('payInstalment', {
        invoice: props.id,
        instalment: props.instalment,
      })
      location.assign(url)
    } catch (error) {
      setSentence(error instanceof Failure ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <span className="grid gap-2">
      <Button kind="gold" busy={busy} onClick={() => void pay()}>
        {props.label}
      </Button>
      {sentence && (
        <span role="alert" className="max-w-xs text-sm text-bad">
          {sentence}
        </span>
      )}
    </span>
  )
}
