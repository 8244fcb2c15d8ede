import type { Studio } from '@portal/model/studio'
import { journeyTo } from '@portal/model/place'
import type { Draft } from './draft.ts'
import { PlaceStep } from './place-step.tsx'
import { text } from '#text/text.ts'
import { Unfolding } from '#ui/unfolding.tsx'

const number = new Intl.NumberFormat('en')

/** Whether Les comes that far, asked before anything else is filled in; the place is kept. */
export function ReachCheck({
  studio,
  draft,
  askHref,
}: {
  studio: Studio
  draft: Draft
  askHref: string
}) {
  const { travel } = studio
  const words = text.booking.reach
  const { place } = draft
  const said =
    place === null
      ? words.ask
      : journeyTo(travel, place).tooFar
        ? words.tooFar(place.name)
        : words.within(place.name)
  return (
    <section aria-label={words.title} className="border-hairline mt-8 max-w-2xl border-y py-2">
      <Unfolding
        summary={
          <>
            <span className="font-medium">
              {words.upTo(number.format(travel.maxKm), travel.studio.name)}
            </span>
            <span className={place && journeyTo(travel, place).tooFar ? 'text-warn' : 'text-dim'}>
              {said}
            </span>
          </>
        }
      >
        <div className="pt-3 pb-6">
          <PlaceStep studio={studio} draft={draft} askHref={askHref} />
        </div>
      </Unfolding>
    </section>
  )
}
