import { formatMoney } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import { Check } from 'lucide-react'
import { offeredPackages } from './steps.ts'
import { changeDraft } from './use-draft.ts'
import { Empty } from '#ui/states.tsx'
import { text } from '#text/text.ts'

/** The packages that can be booked now, one of them chosen. */
export function PackageStep({ studio, chosen }: { studio: Studio; chosen: string | null }) {
  const offered = offeredPackages(studio)
  if (offered.length === 0)
    return <Empty title={text.booking.noPackages.title} body={text.booking.noPackages.body} />
  return (
    <fieldset>
      <legend className="sr-only">{text.booking.headings.package}</legend>
      <div
        className={`grid gap-4 sm:grid-cols-2 ${offered.length % 2 ? 'sm:[&>:first-child]:col-span-2' : ''}`}
      >
        {offered.map((one) => (
          <label
            key={one.id}
            className="border-hairline bg-surface hover:border-dim has-checked:border-light has-focus-visible:outline-light group relative flex cursor-pointer flex-col overflow-hidden rounded-lg border transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="package"
              value={one.id}
              checked={one.id === chosen}
              onChange={() => changeDraft({ package: one.id })}
              className="sr-only"
              aria-describedby={`package-${one.id}`}
              aria-label={one.name}
            />
            <img
              src={`${one.cover}-800.webp`}
              alt=""
              width={800}
              height={335}
              className="bg-raised aspect-[2.39/1] w-full object-cover"
            />
            <span
              aria-hidden
              className="bg-light text-ground absolute top-3 right-3 hidden rounded-full p-1 group-has-checked:block"
            >
              <Check className="size-4" />
            </span>
            <span id={`package-${one.id}`} className="flex flex-1 flex-col gap-3 p-5">
              <span className="flex items-baseline justify-between gap-4">
                <span className="font-display text-2xl">{one.name}</span>
                <span className="tabular whitespace-nowrap">
                  {formatMoney(one.price, studio.currency)}
                </span>
              </span>
              <span className="text-dim flex-1 text-sm">{one.story}</span>
              <span className="border-hairline flex flex-wrap gap-x-4 gap-y-1 border-t pt-3 text-sm">
                <span>{text.booking.covers[one.covers]}</span>
                <span>{text.booking.hours(one.hours)}</span>
                {one.photographs > 0 && <span>{text.booking.photographs(one.photographs)}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
