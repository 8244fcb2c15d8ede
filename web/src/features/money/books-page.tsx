import { addDays, addMonths, formatMonth, Month, monthOf } from '@portal/model/calendar'
import { closeOf, ledgerCsv, type LedgerRow, type MonthClose } from '@portal/model/invoicing/books'
import { formatRate } from '@portal/model/invoicing/tax'
import { entryName, paymentNames } from '@portal/model/invoicing/names'
import { type Currency, formatMoney } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ArrowLeft, Download } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { saveCsv } from '#ui/save-csv.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { Sum } from './invoice-lines.tsx'
import { useStudioDay } from './use-studio-day.ts'

/** What a month is closed from; a studio with more should ask its accountant's program. */
const mostEntries = 10_000

/** `/desk/books`: what a month came to, and the ledger for an accounting program. */
export function BooksPage() {
  const words = text.deskMoney.books
  usePageTitle(words.title)
  const today = useStudioDay()
  const [params, setParams] = useSearchParams()
  const asked = Month.safeParse(params.get('month')).data
  const month = asked ?? monthOf(today)
  const entries = useLiveList(collection.ledger(), {
    where: [['day', '<=', addDays(`${addMonths(month, 1)}-01`, -1)]],
    orderBy: ['day', 'desc'],
    limit: mostEntries,
  })
  return (
    <div className="page max-w-4xl gap-6">
      <PageHeader title={words.title} eyebrow={text.deskMoney.eyebrow} />
      <div className="max-w-60">
        <TextField
          label={words.month}
          type="month"
          className="tabular"
          value={month}
          max={monthOf(today)}
          onChange={(now) => {
            if (Month.safeParse(now).success) setParams({ month: now }, { replace: true })
          }}
        />
      </div>
      <LiveView of={entries} loading={<Skeleton className="h-96" />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.emptyTitle} body={words.emptyBody} />
          ) : rows.length >= mostEntries ? (
            <p className="text-warn">{words.tooMany(mostEntries)}</p>
          ) : (
            <Close rows={rows} month={month} />
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

function Close({ rows, month }: { rows: readonly LedgerRow[]; month: Month }) {
  const words = text.deskMoney.books
  const currencies = [...new Set(rows.map(({ value }) => value.currency))].toSorted()
  const within = rows.filter(({ value }) => monthOf(value.day) === month)
  return (
    <>
      {currencies.map((currency) => (
        <MonthPanel
          key={currency}
          close={closeOf(rows, month, currency)}
          currency={currencies.length > 1 ? currency : null}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <Button
          kind="quiet"
          icon={<Download aria-hidden size={16} />}
          disabled={within.length === 0}
          onClick={() => saveCsv(words.fileName(month), ledgerCsv(within))}
        >
          {words.csv(formatMonth(month))}
        </Button>
        <Button
          kind="quiet"
          icon={<Download aria-hidden size={16} />}
          onClick={() => saveCsv(words.fileName(`until-${month}`), ledgerCsv(rows))}
        >
          {words.csvAll}
        </Button>
      </div>
    </>
  )
}

const keysOf = <Key extends string>(table: Partial<Record<Key, number>>): Key[] =>
  Object.keys(table) as Key[]

/** A month in one currency: from what was owed before to what is owed after it. */
function MonthPanel({ close, currency }: { close: MonthClose; currency: Currency | null }) {
  const words = text.deskMoney.books
  const money = (amount: number) => formatMoney(amount, close.currency)
  const title = formatMonth(close.month)
  const taxed = close.shares.filter(({ net, tax }) => net !== 0 || tax !== 0)
  return (
    <Panel title={currency ? `${title}, ${currency}` : title}>
      <dl className="tabular grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2.5">
        <Sum label={words.opening} value={money(close.opening)} strong />
        {keysOf(close.charged).map((kind) => (
          <Sum
            key={kind}
            label={entryName({ kind, method: null })}
            value={money(close.charged[kind] ?? 0)}
          />
        ))}
        {keysOf(close.received).map((method) => (
          <Sum
            key={method}
            label={words.received(paymentNames[method])}
            value={money(0 - (close.received[method] ?? 0))}
          />
        ))}
        {close.returned !== 0 && <Sum label={words.returned} value={money(close.returned)} />}
        <div className="border-hairline col-span-2 border-t" />
        <Sum label={words.closing} value={money(close.closing)} strong />
      </dl>
      {taxed.length > 0 && (
        <>
          <h3 className="font-display mt-8 mb-3 text-xl">{words.tax}</h3>
          <dl className="tabular grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2.5">
            {taxed.map(({ rate, net, tax }) => (
              <Sum key={rate} label={words.rate(formatRate(rate), money(net))} value={money(tax)} />
            ))}
          </dl>
        </>
      )}
    </Panel>
  )
}
