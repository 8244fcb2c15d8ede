import { type Currency, formatMoney } from '@portal/model/money'
import { refundRuleWords } from './change-refund-words.ts'
import type { Refund } from './change-rules.ts'
import { text } from '#text/text.ts'

/** What cancelling today gives back: the amount large, and the rule that says so. */
export function RefundWords({
  refund,
  paid,
  currency,
}: {
  refund: Refund
  /** Minor units; 0 leaves the rule aside, since it gives a fraction of nothing. */
  paid: number
  currency: Currency
}) {
  const words = text.change.refund
  if (paid === 0) return <p className="max-w-prose">{words.unpaid}</p>
  const amount = formatMoney(refund.amount, currency)
  return (
    <div>
      <p className="eyebrow">{words.title}</p>
      <p className="font-display tabular mt-1 text-5xl">{amount}</p>
      <p className="mt-4 max-w-prose">{refundRuleWords(refund)}</p>
      <p className="text-dim mt-1 max-w-prose">
        {words.amount(amount, formatMoney(paid, currency))}
      </p>
    </div>
  )
}
