import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { EntryList } from '../../shared/money/entry-list.tsx'
import { useLedger } from './use-ledger.ts'

/** What the books say of one invoice, the latest first. */
export function InvoiceHistory({ id, client }: { id: string; client: string }) {
  const entries = useLedger(client)
  return (
    <Panel title={text.money.history}>
      <LiveView of={entries} loading={<Skeleton className="h-24" />}>
        {(rows) => {
          const own = rows.filter(({ value }) => value.invoice === id)
          return own.length === 0 ? (
            <p className="text-dim">{text.money.noHistory}</p>
          ) : (
            <EntryList rows={own} />
          )
        }}
      </LiveView>
    </Panel>
  )
}
