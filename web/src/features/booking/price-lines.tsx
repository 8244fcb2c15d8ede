import { formatMoney } from '@portal/model/money'
import type { estimate } from './steps.ts'
import { text } from '#text/text.ts'

/** Every line of the price as it stands, its total and the deposit. */
export function PriceLines({ price }: { price: NonNullable<ReturnType<typeof estimate>> }) {
  const { quote, travel } = price
  const money = (amount: number) => formatMoney(amount, quote.currency)
  return (
    <dl className="tabular flex flex-col gap-3 text-sm">
      {quote.lines.map((line) => (
        <div
          key={`${line.kind} ${line.label}`}
          className="flex items-baseline justify-between gap-4"
        >
          <dt className="text-dim">{line.label}</dt>
          <dd>{money(line.amount)}</dd>
        </div>
      ))}
      {!travel && (
        <div className="flex items-baseline justify-between gap-4">
          <dt className="text-dim">{text.booking.travel}</dt>
          <dd className="text-dim">{text.booking.travelLater}</dd>
        </div>
      )}
      <div className="border-hairline flex items-baseline justify-between gap-4 border-t pt-4">
        <dt>{travel ? text.booking.total : text.booking.priceSoFar}</dt>
        <dd className="font-display text-2xl">{money(quote.total)}</dd>
      </div>
      {travel && (
        <div className="flex items-baseline justify-between gap-4">
          <dt className="text-dim">{text.booking.deposit}</dt>
          <dd>{money(quote.deposit)}</dd>
        </div>
      )}
    </dl>
  )
}
