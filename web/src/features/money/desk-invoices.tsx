import type { Invoice } from '@portal/model/invoice'
import { outstandingTogether } from '@portal/model/invoicing/outstanding'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { formatSums } from '@portal/model/money'
import { BookText, Plus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Live, type LiveRow, useLiveList, useLiveRows } from '#firebase/live.ts'
import { idsOf, useSearch } from '../../shared/search/use-search.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { Unreadable } from '#ui/unreadable.tsx'
import { useListKeys } from '#ui/use-list-keys.ts'
import { arrangedInvoices, countsOf, isShow, type Show, shows } from './arrange-invoices.ts'
import { DraftRows } from './draft-rows.tsx'
import { InvoiceRows } from './invoice-rows.tsx'
import { NewInvoice } from './new-invoice.tsx'
import { useStudioDay } from './use-studio-day.ts'

const latest = 300
const mostOpen = 200

/** Every open invoice (many) and the latest of all, each once, and what is left out. */
function useInvoices(): { rows: Live<LiveRow<Invoice>[]>; limited: string | null } {
  const all = useLiveList(collection.invoices(), { orderBy: ['issuedOn', 'desc'], limit: latest })
  const open = useLiveList(collection.invoices(), {
    where: [['status', 'in', ['sent', 'viewed', 'partly-paid']]],
    limit: mostOpen,
  })
  if (all.state !== 'ready') return { rows: all, limited: null }
  const others = open.state === 'ready' ? open.value : []
  const unreadable = [...all.unreadable, ...(open.state === 'ready' ? open.unreadable : [])]
  const rows = new Map([...others, ...all.value].map((row) => [row.id, row]))
  const words = text.deskMoney.limited
  return {
    rows: { ...all, value: [...rows.values()], unreadable: [...new Set(unreadable)] },
    limited:
      others.length >= mostOpen
        ? words.someOpen(latest, mostOpen)
        : all.value.length >= latest
          ? words.everyOpen(latest)
          : null,
  }
}

/** `/desk/invoices`: all invoices, overdue first, narrowed and searched by keyboard. */
export function DeskInvoices() {
  const words = text.deskMoney
  usePageTitle(words.title)
  const { rows: invoices, limited } = useInvoices()
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
      <LiveView of={invoices} loading={<LoadingInvoices />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.emptyTitle} body={words.emptyBody} />
          ) : (
            <Arranged rows={rows} limited={limited} />
          )
        }
      </LiveView>
      <NewInvoice open={begins} onClose={() => setBegins(false)} />
    </div>
  )
}

/** So many invoices one search finds. */
const mostFound = 30

/** What a search finds of all invoices, and those of them that are not listed already. */
function useFoundInvoices(
  typed: string,
  listed: readonly LiveRow<Invoice>[],
): { ids: ReadonlySet<string>; rows: LiveRow<Invoice>[] } {
  const ids = idsOf(useSearch('invoice', typed, mostFound))
  const found = useLiveRows(collection.invoices(), ids)
  const known = new Set(listed.map(({ id }) => id))
  return {
    ids: new Set(ids),
    rows: found.state === 'ready' ? found.value.filter(({ id }) => !known.has(id)) : [],
  }
}

function Arranged({ rows, limited }: { rows: LiveRow<Invoice>[]; limited: string | null }) {
  const words = text.deskMoney
  const today = useStudioDay()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const [params, setParams] = useSearchParams()
  const asked = params.get('show')
  const show: Show = isShow(asked) ? asked : 'all'
  const { search: field, list, onKeyDown } = useListKeys()
  const others = useFoundInvoices(search, rows)
  const found = arrangedInvoices([...rows, ...others.rows], {
    show,
    search: wanted,
    today,
    found: others.ids,
  })
  const counts = countsOf(rows, today)
  const outstanding = outstandingTogether(rows.map(({ value }) => value))
  return (
    // The keys only move the focus between what can be focused anyway.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5" onKeyDown={onKeyDown}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <p className="grid gap-1">
          <span className="text-dim text-sm">{text.money.outstanding}</span>
          <span
            className="tabular font-display text-4xl"
            data-outstanding={outstanding[0]?.amount ?? 0}
          >
            {formatSums(outstanding) || text.money.nothingOutstanding}
          </span>
        </p>
        <div className="w-full sm:w-72">
          <TextField
            ref={field}
            type="search"
            label={words.search}
            value={search}
            onChange={setSearch}
          />
        </div>
      </div>
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
            <span className="tabular text-xs">{counts[name]}</span>
          </button>
        ))}
      </div>
      <p role="status" className="sr-only">
        {words.count(found.length)}
      </p>
      {found.length === 0 ? (
        <Empty title={words.noneTitle} body={words.noneBody} />
      ) : (
        <InvoiceRows rows={found} to={routes.desk.invoice} today={today} who list={list} />
      )}
      {limited && <p className="text-dim text-sm">{limited}</p>}
    </div>
  )
}

const LoadingInvoices = () => (
  <div className="grid gap-px">
    <Skeleton className="mb-5 h-20" />
    {Array.from({ length: 6 }, (_, index) => (
      <Skeleton key={index} className="h-18" />
    ))}
  </div>
)
