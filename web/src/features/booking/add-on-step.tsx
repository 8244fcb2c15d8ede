import { formatMoney, stepOf } from '@portal/model/money'
import { priceOf } from '@portal/model/price'
import type { Package, Studio } from '@portal/model/studio'
import { Check } from 'lucide-react'
import { offeredAddOns } from './steps.ts'
import { changeDraft } from './use-draft.ts'
import { Empty } from '#ui/states.tsx'
import { text } from '#text/text.ts'

/** What can be added to the package; any number, also none. */
export function AddOnStep({
  studio,
  chosen,
  taken,
}: {
  studio: Studio
  chosen: Package
  taken: readonly string[]
}) {
  const offered = offeredAddOns(studio)
  const ids = offered.map(({ id }) => id)
  if (offered.length === 0) return <Empty title={text.booking.noAddOnsOffered} />
  // What is no longer offered leaves the choice with the first change.
  const toggle = (id: string, on: boolean) =>
    changeDraft({ addOns: ids.filter((one) => (one === id ? on : taken.includes(one))) })
  return (
    <fieldset>
      <legend className="sr-only">{text.booking.headings.addOns}</legend>
      <ul className="border-hairline divide-hairline divide-y border-y">
        {offered.map((one) => (
          <li key={one.id}>
            <label className="has-focus-visible:outline-light group flex min-h-16 cursor-pointer items-center gap-4 py-4 has-focus-visible:outline-2">
              <input
                type="checkbox"
                checked={taken.includes(one.id)}
                onChange={(event) => toggle(one.id, event.target.checked)}
                aria-label={one.name}
                aria-describedby={`add-on-${one.id}`}
                className="sr-only"
              />
              <span
                aria-hidden
                className="border-dim group-has-checked:bg-light group-has-checked:border-light text-ground grid size-6 shrink-0 place-items-center rounded-sm border"
              >
                <Check className="hidden size-4 group-has-checked:block" />
              </span>
              <span id={`add-on-${one.id}`} className="min-w-0 flex-1">
                <span className="block">{one.name}</span>
                <span className="text-dim block text-sm">{one.story}</span>
              </span>
              <span className="tabular text-right whitespace-nowrap">
                {formatMoney(priceOf(one, chosen, stepOf(studio.currency)), studio.currency)}
                {one.price.kind === 'share' && (
                  <span className="text-dim block text-xs">
                    {text.booking.addOnShare(`${one.price.basisPoints / 100} %`)}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
