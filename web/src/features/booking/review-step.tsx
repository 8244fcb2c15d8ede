import { formatMoney } from '@portal/model/money'
import { formatDay } from '@portal/model/calendar'
import type { Package, Studio } from '@portal/model/studio'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Draft, placeOfDraft } from './draft.ts'
import { longDay } from './month-calendar.tsx'
import { Notice } from './notice.tsx'
import { PriceLines } from './price-lines.tsx'
import type { estimate, Step } from './steps.ts'
import { text } from '#text/text.ts'

function Answer({ step, children }: { step: Exclude<Step, 'review'>; children: ReactNode }) {
  const name = text.booking.steps[step]
  return (
    <div className="border-hairline flex items-start gap-4 border-t py-2">
      <dt className="text-dim w-20 shrink-0 pt-2.5 text-sm">{name}</dt>
      <dd className="min-w-0 flex-1 pt-2 break-words whitespace-pre-line">{children}</dd>
      <dd>
        <Link
          to={`?step=${step}`}
          aria-label={text.booking.changeStep(name)}
          className="text-dim hover:text-light inline-flex min-h-11 items-center text-sm underline underline-offset-4"
        >
          {text.booking.change}
        </Link>
      </dd>
    </div>
  )
}

/** Everything that is about to be sent, and what it costs. */
export function ReviewStep({
  studio,
  draft,
  chosen,
  price,
}: {
  studio: Pick<Studio, 'addOns'>
  draft: Draft
  chosen: Package
  price: NonNullable<ReturnType<typeof estimate>>
}) {
  const { quote } = price
  const extras = studio.addOns.filter(({ id }) => draft.addOns.includes(id))
  const moved = draft.seenTotal !== null && draft.seenTotal !== quote.total
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <dl className="border-hairline border-b">
        <Answer step="package">{chosen.name}</Answer>
        <Answer step="addOns">
          {extras.length > 0 ? (
            extras.map(({ name }) => name).join(', ')
          ) : (
            <span className="text-dim">{text.booking.noAddOns}</span>
          )}
        </Answer>
        <Answer step="date">
          {draft.date && longDay(draft.date)}
          {draft.alternatives.length > 0 && (
            <span className="text-dim block text-sm">
              {text.booking.orOn(draft.alternatives.map((date) => formatDay(date)))}
            </span>
          )}
        </Answer>
        <Answer step="place">{placeOfDraft(draft)?.name}</Answer>
        <Answer step="story">
          {draft.story.trim() || <span className="text-dim">{text.booking.noStory}</span>}
          {draft.references.length > 0 && (
            <span className="text-dim block text-sm">
              {text.booking.references(draft.references.length)}
            </span>
          )}
        </Answer>
      </dl>
      <div className="lg:hidden">
        <PriceLines price={price} />
      </div>
      {moved && draft.seenTotal !== null && (
        <Notice
          words={text.booking.priceMoved(
            formatMoney(draft.seenTotal, quote.currency),
            formatMoney(quote.total, quote.currency),
          )}
        />
      )}
    </div>
  )
}
