import type { Refund } from './change-rules.ts'
import { text } from '#text/text.ts'

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 })

function fraction(basisPoints: number): string {
  const words = text.change.refund
  if (basisPoints === 0) return words.nothing
  if (basisPoints === 10_000) return words.everything
  return words.share(percent.format(basisPoints / 10_000))
}

/** "Cancelled 90 days or more before: everything you paid. The shoot is in 102 days." */
export function refundRuleWords({ reach, basisPoints, notice }: Refund): string {
  const words = text.change.refund
  const when = 'days' in reach ? words[reach.kind](reach.days) : words[reach.kind]
  const rule = words.rule(when, fraction(basisPoints))
  return notice < 0 ? rule : `${rule} ${words.notice(notice)}`
}
