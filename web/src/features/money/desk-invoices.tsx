import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { searchLimit } from '@portal/model/search'
import { BookText, Plus } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { SumOfDues } from '../../shared/dues/sum-of-dues.tsx'
import { Listed } from '../../shared/search/listed.tsx'
import { StillFilling } from '../../shared/search/still-filling.tsx'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { Unreadable } from '#ui/unreadable.tsx'
import { useListKeys } from '#ui/use-list-keys.ts'
import { askedOf, isShow, type Show, shows } from './arrange-invoices.ts'
import { DraftRows } from './draft-rows.tsx'
import { InvoiceRows } from './invoice-rows.tsx'
import { NewInvoice } from './new-invoice.tsx'
import { OverdueSums } from './overdue-sums.tsx'
import { mostDues, useCounts, useDues } from './use-totals.ts'
import { useStudioDay } from './use-studio-day.ts'

/** `/desk/invoices`: all invoices by the page, overdue first, narrowed and searched by keyboard. */
export function DeskInvoices() {
  const words = text.deskMoney
  usePageTitle(words.title)
  const drafts = useLiveList(collection.invoiceDrafts(), {
    orderBy: ['updatedAt', 'desc'],
    limit: 100,
  })
  const [begins, setBegins] = useState(false)
  return (
    <div className="page max-w-5xl gap-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeader title={words.title} eyebrow={words.eyebrow} />
        <div className="flex flex-wrap gap-3">
          <LinkButton
            kind="quiet"
            to={routes.desk.books()}
            icon={<BookText aria-hidden size={16} />}
          >
            {words.books.open}
          </LinkButton>
          <Button kind="gold" icon={<Plus aria-hidden size={16} />} onClick={() => setBegins(true)}>
            {words.begin.open}
          </Button>
        </div>
      </div>
      {drafts.state === 'ready' && drafts.value.length > 0 && <DraftRows rows={drafts.value} />}
      <Unreadable of={drafts} />
      <Invoices />
      <NewInvoice open={begins} onClose={() => setBegins(false)} />
    </div>
  )
}

function Invoices() {
  const words = text.deskMoney
  const today = useStudioDay()
  const studio = useLive(doc.studio())
  const [typed, setTyped] = useState('')
  const [params, setParams] = useSearchParams()
  const asked = params.get('show')
  const show: Show = isShow(asked) ? asked : 'all'
  const { search: field, list, onKeyDown } = useListKeys<HTMLDivElement>()
  const dues = useDues()
  const counts = useCounts(today, dues.state === 'ready' ? dues.value : null)
  const none = <Empty title={words.noneTitle} body={words.noneBody} />
  return (
    // The keys only move the focus between what can be focused anyway.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5" onKeyDown={onKeyDown}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <p className="grid gap-1">
          <span className="text-dim text-sm">{text.money.outstanding}</span>
          <span className="tabular font-display text-4xl">
            {dues.state === 'ready' ? (
              <SumOfDues
                rows={dues.value}
                isAll={dues.value.length < mostDues}
                until={null}
                currency={studio.state === 'ready' ? studio.value?.currency : undefined}
                none={text.money.nothingOutstanding}
                unknown="–"
              />
            ) : (
              '–'
            )}
          </span>
        </p>
        <div className="w-full sm:w-72">
          <TextField
            ref={field}
            type="search"
            label={words.search}
            value={typed}
            onChange={setTyped}
          />
        </div>
      </div>
      {dues.state === 'ready' && (
        <OverdueSums
          dues={dues.value}
          today={today}
          currency={studio.state === 'ready' ? studio.value?.currency : undefined}
        />
      )}
      <StillFilling of="open-dues" />
      <div role="group" aria-label={words.show} className="-mx-1 flex gap-1 overflow-x-auto px-1">
        {shows.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === show}
            onClick={() => setParams(name === 'all' ? {} : { show: name }, { replace: true })}
            className="text-dim hover:text-light aria-pressed:bg-raised aria-pressed:text-light inline-flex min-h-11 items-center gap-2 rounded-sm px-3 text-sm whitespace-nowrap transition-colors"
          >
            {words.shows[name]}
            <span className="tabular text-xs">{words.howMany(counts[name], searchLimit)}</span>
          </button>
        ))}
      </div>
      <section ref={list} aria-label={words.title} className="grid gap-5">
        <Listed
          kind="invoice"
          of={collection.invoices()}
          typed={typed}
          where={askedOf(show, today)}
          loading={<LoadingInvoices />}
          empty={show === 'all' ? <Empty title={words.emptyTitle} body={words.emptyBody} /> : none}
          none={none}
          count={words.count}
        >
          {(rows) => <InvoiceRows rows={rows} to={routes.desk.invoice} today={today} who />}
        </Listed>
      </section>
    </div>
  )
}

const LoadingInvoices = () => (
  <div className="grid gap-px">
    {Array.from({ length: 6 }, (_, index) => (
      <Skeleton key={index} className="h-18" />
    ))}
  </div>
)
