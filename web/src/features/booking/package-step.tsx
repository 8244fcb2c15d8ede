import type { Studio } from '@portal/model/studio'
import { Check } from 'lucide-react'
import { offeredPackages } from './steps.ts'
import { changeDraft } from './use-draft.ts'
import { PackageFace } from '#shared/offer/package-face.tsx'
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
            <span
              aria-hidden
              className="bg-light text-ground absolute top-3 right-3 hidden rounded-full p-1 group-has-checked:block"
            >
              <Check className="size-4" />
            </span>
            <PackageFace of={one} currency={studio.currency} id={`package-${one.id}`} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
