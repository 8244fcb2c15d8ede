import { netRevenueOf } from '@portal/model/statistics'
import { text } from '#text/text.ts'
import type { ChartRow } from './chart-rows.ts'

/** The chart in figures, and the counts it does not draw. */
export function ChartTable({
  kind,
  rows,
  money,
}: {
  kind: 'day' | 'month'
  rows: readonly ChartRow[]
  money: (amount: number) => string
}) {
  const words = text.analytics.chart
  const counts = ['visits', 'requests', 'approved', 'paid'] as const
  return (
    <section
      aria-label={words.table[kind]}
      tabIndex={0}
      className="relative max-h-[28rem] overflow-auto"
    >
      <table className="tabular w-full text-right text-sm">
        <thead className="text-dim">
          <tr>
            <th scope="col" className="py-2 pr-4 text-left font-normal">
              {words.part[kind]}
            </th>
            {counts.map((key) => (
              <th key={key} scope="col" className="px-2 py-2 font-normal">
                {words[key]}
              </th>
            ))}
            <th scope="col" className="py-2 pl-4 font-normal">
              {words.revenue}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count }) => (
            <tr key={key} className="border-hairline border-t">
              <th scope="row" className="py-2 pr-4 text-left font-normal whitespace-nowrap">
                {name}
              </th>
              {counts.map((column) => (
                <td key={column} className="px-2 py-2">
                  {count[column].toLocaleString('en')}
                </td>
              ))}
              <td className="py-2 pl-4 whitespace-nowrap">{money(netRevenueOf(count))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
