import { netRevenueOf } from '@portal/model/statistics'
import { useState } from 'react'
import { text } from '#text/text.ts'
import type { ChartRow } from './chart-rows.ts'
import { scaleTop } from './figures.ts'

/** As many labels as fit below the bars on a phone. */
const mostLabels = 12

/** Two rows of bars over the same time; what they say is in `ChartTable` as well. */
export function ChartBars({
  rows,
  money,
}: {
  rows: readonly ChartRow[]
  money: (amount: number) => string
}) {
  const words = text.analytics.chart
  const [pointed, setPointed] = useState<string | null>(null)
  const sum = (of: (count: ChartRow['count']) => number) =>
    rows.reduce((all, { count }) => all + of(count), 0)
  const [revenue, approved] = [sum(netRevenueOf), sum((count) => count.approved)]
  const best = rows.reduce<ChartRow | null>(
    (one, other) => (one && netRevenueOf(one.count) >= netRevenueOf(other.count) ? one : other),
    null,
  )
  const isEmpty = approved === 0 && rows.every(({ count }) => netRevenueOf(count) === 0)
  const summary =
    best && !isEmpty
      ? words.summary(money(revenue), approved, best.name, money(netRevenueOf(best.count)))
      : words.emptySummary
  const shown = rows.find(({ key }) => key === pointed)
  const each = Math.ceil(rows.length / mostLabels)
  return (
    <div
      role="img"
      aria-label={summary}
      className="grid gap-6"
      onPointerLeave={() => setPointed(null)}
    >
      <p className="tabular text-dim min-h-5 text-sm">
        {shown
          ? words.pointed(
              shown.name,
              money(netRevenueOf(shown.count)),
              shown.count.approved.toLocaleString('en'),
            )
          : summary}
      </p>
      <Bars
        title={words.revenue}
        rows={rows}
        of={netRevenueOf}
        show={money}
        pointed={pointed}
        onPoint={setPointed}
        className="h-48"
        bar="bg-gold"
      />
      <Bars
        title={words.approved}
        rows={rows}
        of={({ approved }) => approved}
        show={(value) => value.toLocaleString('en')}
        pointed={pointed}
        onPoint={setPointed}
        className="h-20"
        bar="bg-dim"
      />
      <div className="-mt-4 flex">
        {rows.map(({ key, short }, index) => (
          <div
            key={key}
            className={`tabular flex min-w-0 flex-1 flex-col items-center text-[0.7rem] leading-tight whitespace-nowrap ${key === pointed ? 'text-light' : 'text-dim'}`}
          >
            {index % each === 0 && short.map((word) => <span key={word}>{word}</span>)}
          </div>
        ))}
      </div>
    </div>
  )
}

function Bars(props: {
  title: string
  rows: readonly ChartRow[]
  of: (count: ChartRow['count']) => number
  show: (value: number) => string
  pointed: string | null
  onPoint: (key: string) => void
  className: string
  bar: string
}) {
  const most = Math.max(0, ...props.rows.map(({ count }) => props.of(count)))
  const top = scaleTop(most)
  return (
    <div>
      <p className="text-dim mb-2 flex justify-between gap-4 text-xs">
        <span className="flex items-center gap-2">
          <span className={`size-2 rounded-full ${props.bar}`} />
          {props.title}
        </span>
        {/* Without a bar there is no scale to read. */}
        {most > 0 && <span className="tabular">{props.show(top)}</span>}
      </p>
      <div
        className={`border-hairline flex border-y bg-[linear-gradient(var(--color-hairline),var(--color-hairline))] bg-[length:100%_1px] bg-[position:0_50%] bg-no-repeat ${props.className}`}
      >
        {props.rows.map(({ key, count }) => {
          // A month in which more went back than came has no bar; its figure is told.
          const value = Math.max(0, props.of(count))
          return (
            <div
              key={key}
              onPointerEnter={() => props.onPoint(key)}
              className={`flex min-w-0 flex-1 items-end justify-center ${key === props.pointed ? 'bg-white/[0.05]' : ''}`}
            >
              <div
                className={`w-4/5 max-w-14 rounded-t-xs ${props.bar} ${value > 0 ? 'min-h-0.5' : ''} ${props.pointed && key !== props.pointed ? 'opacity-60' : ''}`}
                style={{ height: `${(value / top) * 100}%` }}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
