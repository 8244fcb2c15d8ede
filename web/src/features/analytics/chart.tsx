import type { Month } from '@portal/model/calendar'
import { type Currency, formatMoney } from '@portal/model/money'
import type { Statistics } from '@portal/model/statistics'
import { ChartColumn, Table2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { ChartBars } from './chart-bars.tsx'
import { chartRows } from './chart-rows.ts'
import { ChartTable } from './chart-table.tsx'
import type { Period } from './period.ts'

/** Revenue and approved bookings over the period, as bars or as a table with everything. */
export function Chart({
  months,
  period: { from, to },
  currency,
}: {
  months: ReadonlyMap<Month, Statistics>
  period: Period
  currency: Currency
}) {
  const words = text.analytics.chart
  const [asTable, setAsTable] = useState(false)
  const { kind, rows } = useMemo(() => chartRows(months, { from, to }), [months, from, to])
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <Panel
      title={words.title[kind]}
      action={
        <Button
          kind="plain"
          className="shrink-0 whitespace-nowrap"
          icon={asTable ? <ChartColumn aria-hidden size={16} /> : <Table2 aria-hidden size={16} />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? words.asChart : words.asTable}
        </Button>
      }
    >
      {asTable ? (
        <ChartTable kind={kind} rows={rows} money={money} />
      ) : (
        <ChartBars rows={rows} money={money} />
      )}
    </Panel>
  )
}
