import { type Currency, formatMoney, formatSums } from '@portal/model/money'
import { type DayCount, netRevenueOf, revenueApart } from '@portal/model/statistics'
import { Triangle } from 'lucide-react'
import { text } from '#text/text.ts'
import { answerTimeOf, changeOf, percentOf } from './figures.ts'
import { durationWords } from './figure-words.ts'

interface Tile {
  label: string
  value: number | null
  before: number | null
  show: (value: number) => string
  hint?: string
  /** Whether less of it is good. */
  lessIsBetter?: boolean
}

/** The five figures of a period, each beside what it was before; `before` is null when unknown. */
export function Tiles({
  total,
  before,
  currency,
}: {
  total: DayCount
  before: DayCount | null
  currency: Currency
}) {
  const words = text.analytics
  const count = (value: number) => value.toLocaleString('en')
  const money = (value: number) => formatMoney(value, currency)
  const apart = formatSums(revenueApart(total))
  const back = total.refunded - total.regained
  const about = [
    ...(back > 0 ? [words.back(money(back))] : []),
    ...(apart ? [words.apart(apart)] : []),
  ].join(' · ')
  const counted = (key: 'requests' | 'approved' | 'paid'): Tile => ({
    label: words.tiles[key],
    value: total[key],
    before: before?.[key] ?? null,
    show: count,
  })
  const tiles: Tile[] = [
    counted('requests'),
    counted('approved'),
    { ...counted('paid'), hint: words.paidHint },
    {
      label: words.tiles.revenue,
      value: netRevenueOf(total),
      before: before && netRevenueOf(before),
      show: money,
      ...(about && { hint: about }),
    },
    {
      label: words.tiles.answer,
      value: answerTimeOf(total),
      before: before && answerTimeOf(before),
      show: durationWords,
      hint: total.answered === 0 ? words.noAnswer : words.answerHint(total.answered),
      lessIsBetter: true,
    },
  ]
  return (
    <section aria-label={words.figures}>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-5">
        {tiles.map((tile) => (
          <div
            key={tile.label}
            className="border-hairline bg-surface grid content-start gap-1 rounded-lg border bg-linear-to-b from-white/[0.025] to-transparent p-4 last:col-span-2 lg:last:col-span-1"
          >
            <dt className="text-dim text-sm">{tile.label}</dt>
            <dd className="tabular font-display text-2xl leading-tight xl:text-3xl">
              {tile.value === null ? words.none : tile.show(tile.value)}
            </dd>
            <Change tile={tile} />
            {tile.hint && <dd className="text-dim text-xs">{tile.hint}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}

function Change({ tile: { value, before, show, lessIsBetter = false } }: { tile: Tile }) {
  const words = text.analytics
  if (value === null || before === null) return null
  const change = changeOf(value, before)
  const percent = percentOf(change ?? 0)
  const isSame = change === null || percent === '0'
  const tone = isSame ? 'text-dim' : change > 0 !== lessIsBetter ? 'text-ok' : 'text-warn'
  return (
    <dd className="tabular text-sm">
      {change !== null && (
        <span className={tone}>
          {isSame ? (
            words.same
          ) : (
            <>
              <Triangle
                aria-hidden
                size={9}
                className={`mr-1 inline fill-current ${change > 0 ? '' : 'rotate-180'}`}
              />
              {words.percent(percent)}
              <span className="sr-only"> {change > 0 ? words.more : words.less}</span>
            </>
          )}
        </span>
      )}{' '}
      {(!isSame || change === null) && <span className="text-dim">{words.was(show(before))}</span>}
    </dd>
  )
}
