import { type Currency, formatMoney } from '@portal/model/money'
import type { Package } from '@portal/model/studio'
import { text } from '#text/text.ts'

/** A package as it is chosen: its picture, its price and what it holds. `id` names its words. */
export function PackageFace({
  of,
  currency,
  id,
}: {
  of: Package
  currency: Currency
  id?: string
}) {
  return (
    <>
      <img
        src={`${of.cover}-800.webp`}
        alt=""
        width={800}
        height={335}
        className="bg-raised aspect-[2.39/1] w-full object-cover"
      />
      <span id={id} className="flex flex-1 flex-col gap-3 p-5">
        <span className="flex items-baseline justify-between gap-4">
          <span className="font-display text-2xl break-words">{of.name}</span>
          <span className="tabular whitespace-nowrap">
            {Number.isNaN(of.price) ? '' : formatMoney(of.price, currency)}
          </span>
        </span>
        <span className="text-dim flex-1 text-sm break-words">{of.story}</span>
        <span className="border-hairline flex flex-wrap gap-x-4 gap-y-1 border-t pt-3 text-sm">
          <span>{text.booking.covers[of.covers]}</span>
          {!Number.isNaN(of.hours) && <span>{text.booking.hours(of.hours)}</span>}
          {of.photographs > 0 && <span>{text.booking.photographs(of.photographs)}</span>}
        </span>
      </span>
    </>
  )
}
