import { type Choosing, extrasOf } from '@portal/model/choosing'
import { type Currency, formatMoney } from '@portal/model/money'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'

interface Props {
  chosen: number
  choosing: Choosing
  currency: Currency
  /** Until when, and what is still missing. */
  until: string | null
  /** What the grid is narrowed to; it goes along with the page. */
  filter: ReactNode
  /** What can be done about it, beside it. */
  children: ReactNode
}

/** "12 of 20", with the extras beyond and their price. */
export function quotaWords(
  chosen: number,
  choosing: Choosing,
  currency: Currency,
): { quota: string; extras: string | null } {
  const extras = extrasOf(choosing, chosen)
  return {
    quota: text.choosing.quota(chosen, choosing.included),
    extras:
      extras.count === 0
        ? null
        : text.choosing.extras(extras.count, formatMoney(extras.amount, currency)),
  }
}

/** How many are chosen of how many; always in sight while the gallery scrolls. */
export function QuotaBar({ chosen, choosing, currency, until, filter, children }: Props) {
  const { included } = choosing
  const { quota, extras } = quotaWords(chosen, choosing, currency)
  return (
    <>
      <div className="bg-ground/95 sticky top-0 z-20 -mx-4 px-4 pt-2 backdrop-blur md:-mx-8 md:px-8">
        <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-2">
          <div className="min-w-0 flex-1 basis-44">
            <output className="flex flex-wrap items-baseline gap-x-2 leading-tight">
              <span className="font-display tabular text-2xl whitespace-nowrap">{quota}</span>
              <span className="text-dim tabular text-sm">
                {extras ?? (chosen >= included ? text.choosing.full : text.choosing.chosen)}
              </span>
            </output>
            {until && <p className="text-dim text-sm leading-tight">{until}</p>}
          </div>
          {children}
        </div>
        <ProgressBar value={included === 0 ? 0 : chosen / included} label={quota} />
      </div>
      {filter}
    </>
  )
}
