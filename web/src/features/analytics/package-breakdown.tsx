import { type Currency, formatMoney } from '@portal/model/money'
import type { DayCount } from '@portal/model/statistics'
import { text } from '#text/text.ts'
import { Panel } from '#ui/panel.tsx'
import { percentOf, popularPackages } from './figures.ts'

/** Which packages are asked for and what each brings in. */
export function PackageBreakdown({ total, currency }: { total: DayCount; currency: Currency }) {
  const words = text.analytics.packages
  const rows = popularPackages(total)
  return (
    <Panel title={words.title}>
      {rows.length === 0 ? (
        <p className="text-dim">{words.empty}</p>
      ) : (
        <ul className="grid gap-5">
          {rows.map(({ id, name, requests, revenue, fraction }) => (
            <li key={id ?? 'none'}>
              <div className="flex items-baseline justify-between gap-4">
                <span className="min-w-0">{id === null ? words.none : name}</span>
                <span className="tabular font-display text-2xl whitespace-nowrap">
                  {formatMoney(revenue, currency)}
                </span>
              </div>
              <div aria-hidden className="bg-raised my-1.5 h-2 rounded-full">
                <div
                  className={`bg-light h-full rounded-full ${fraction > 0 ? 'min-w-1' : ''}`}
                  style={{ width: `${fraction * 100}%` }}
                />
              </div>
              <p className="tabular text-dim flex flex-wrap justify-between gap-x-4 text-sm">
                <span>{id === null ? words.noneHint : words.requests(requests)}</span>
                <span>{words.share(percentOf(fraction))}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
