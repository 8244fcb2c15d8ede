import type { CalendarDate } from '@portal/model/calendar'
import {
  daysOfSpan,
  isInSpan,
  type OverdueSpan,
  overdueSpans,
} from '@portal/model/invoicing/overdue'
import type { Currency } from '@portal/model/money'
import { SumOfDues } from '../../shared/dues/sum-of-dues.tsx'
import { text } from '#text/text.ts'
import { type Due, mostDues } from './use-totals.ts'

/** What is overdue, by how long; nothing where nothing is. `dues` are in the order of their days. */
export function OverdueSums(props: {
  dues: readonly Due[]
  today: CalendarDate
  currency: Currency | undefined
}) {
  const { dues, today, currency } = props
  const words = text.deskMoney.overdue
  const last = dues.length < mostDues ? null : (dues.at(-1)?.due ?? null)
  // Beyond the last that was read there may be more.
  const isAll = (span: OverdueSpan) => last === null || daysOfSpan(span, today).last < last
  const spans = overdueSpans
    .map((span) => ({ span, rows: dues.filter(({ due }) => isInSpan(span, due, today)) }))
    .filter(({ span, rows }) => rows.length > 0 || !isAll(span))
  if (spans.length === 0) return null
  return (
    <dl className="tabular flex flex-wrap gap-x-8 gap-y-2 text-sm" aria-label={words.title}>
      {spans.map(({ span, rows }) => {
        const days = daysOfSpan(span, today)
        return (
          <div key={span.from}>
            <dt className="text-dim">{words.span(span.from, span.to)}</dt>
            <dd className="text-bad">
              <SumOfDues
                rows={rows}
                isAll={isAll(span)}
                from={days.first}
                until={days.last}
                currency={currency}
                none={words.none}
                unknown="–"
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
