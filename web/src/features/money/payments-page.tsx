import { type CalendarDate, formatDay } from '@portal/model/calendar'
import {
  type LedgerRow,
  type Statement as Account,
  statementsOf,
} from '@portal/model/invoicing/books'
import { type LedgerEntry, ledgerKinds } from '@portal/model/invoicing/ledger'
import { entryName } from '@portal/model/invoicing/names'
import { mediaAddress } from '@portal/model/media-address'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { EntryList } from '../../shared/money/entry-list.tsx'
import { Sum } from './invoice-lines.tsx'
import { DocumentLink } from '../../shared/money/document-link.tsx'
import { useLedger } from './use-ledger.ts'
import { useStudioCurrency, useStudioDay } from './use-studio-day.ts'

/** `/portal/payments`: all money that moved, and a statement between two days. */
export function PaymentsPage() {
  const words = text.money.payments
  usePageTitle(words.title)
  const client = useClient()
  const entries = useLedger(client)
  return (
    <div className="page max-w-3xl gap-8">
      <PageHeader title={words.title} eyebrow={text.money.eyebrow} />
      <LiveView of={entries} loading={<LoadingPayments />}>
        {(rows) => {
          if (rows.length === 0 || !client)
            return <Empty title={words.emptyTitle} body={words.emptyBody} />
          const moved = rows.filter(({ value }) => ['in', 'out'].includes(ledgerKinds[value.kind]))
          return (
            <>
              <Panel title={words.history}>
                {moved.length === 0 ? (
                  <p className="text-dim">{words.none}</p>
                ) : (
                  <EntryList rows={moved} about={linkOf} />
                )}
              </Panel>
              <Statement client={client} rows={rows} />
            </>
          )
        }}
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

/** Which invoice money was for. */
const linkOf = ({ invoice, number }: LedgerEntry) => (
  <Link
    to={routes.portal.invoice(invoice)}
    className="inline-flex min-h-6 items-center underline underline-offset-4"
  >
    {text.money.invoice(number)}
  </Link>
)

const isDay = (day: string): day is CalendarDate => /^\d{4}-\d{2}-\d{2}$/.test(day)

const sums = 'tabular grid grid-cols-[minmax(0,1fr)_auto] gap-x-4'

/** What was charged and paid between two days, in their order, and the same as a document. */
function Statement({ client, rows }: { client: string; rows: readonly LedgerRow[] }) {
  const words = text.money.payments
  const today = useStudioDay()
  const currency = useStudioCurrency()
  const [from, setFrom] = useState<string>(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string>(today)
  const valid = isDay(from) && isDay(to) && from <= to
  return (
    <Panel title={words.statement}>
      <div className="grid max-w-md items-start gap-3 sm:grid-cols-2">
        <TextField
          label={words.from}
          type="date"
          className="tabular"
          value={from}
          max={to}
          onChange={setFrom}
        />
        <TextField
          label={words.to}
          type="date"
          className="tabular"
          value={to}
          min={from}
          onChange={setTo}
          error={valid ? null : words.wrongDays}
        />
      </div>
      {valid && (
        <>
          {statementsOf(rows, currency, from, to).map((account) => (
            <AccountIn key={account.currency} account={account} />
          ))}
          <div className="mt-6">
            <DocumentLink
              address={mediaAddress.statement(client, from, to)}
              label={words.download}
            />
          </div>
        </>
      )}
    </Panel>
  )
}

/** The account in one currency: what adds to the balance, what takes from it, and what it comes to. */
function AccountIn({
  account: { currency, from, to, opening, rows, closing },
}: {
  account: Account
}) {
  const words = text.money.payments
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <>
      <dl className={`${sums} mt-6`}>
        <Sum label={words.opening(formatDay(from))} value={money(opening)} />
      </dl>
      <div className="border-hairline my-3 border-y py-3">
        {rows.length === 0 ? (
          <p className="text-dim">{words.nothing}</p>
        ) : (
          <ul className="divide-hairline divide-y">
            {rows.map(({ id, value, balance }) => (
              <li key={id} className={`${sums} py-3 first:pt-0 last:pb-0`}>
                <span className="min-w-0">
                  {entryName(value)}
                  <span className="text-dim block text-sm">
                    {formatDay(value.day)} · {text.money.invoice(value.number)}
                  </span>
                </span>
                <span className="text-right whitespace-nowrap">
                  {money(value.amount)}
                  <span className="text-dim block text-sm">{words.balance(money(balance))}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <dl className={sums}>
        <Sum label={words.closing(formatDay(to))} value={money(closing)} strong />
      </dl>
    </>
  )
}

const LoadingPayments = () => (
  <div className="grid gap-8">
    <Skeleton className="h-56" />
    <Skeleton className="h-72" />
  </div>
)
