import { type PhotoSet, setOf } from '@portal/model/arrangement'
import type { SheetPhoto } from '@portal/model/gallery'
import type { SetId } from '@portal/model/ids'
import { text } from '#text/text.ts'
import { FilterChoice } from '#ui/filter-choice.tsx'

/** Narrows a gallery to one of its sets; a set without photos is not offered. */
export function SetFilter(props: {
  sets: readonly PhotoSet[]
  photos: readonly SheetPhoto[]
  asked: SetId | null
  onAsk: (set: SetId | null) => void
}) {
  const filled = new Set(props.photos.map((photo) => setOf(photo, props.sets)))
  const offered = props.sets.filter(({ id }) => filled.has(id))
  if (offered.length === 0) return null
  return (
    <fieldset aria-label={text.arranging.sets} className="-mx-3 flex flex-wrap text-sm">
      {offered.map(({ id, name }) => (
        <FilterChoice
          key={id}
          pressed={props.asked === id}
          onPress={() => props.onAsk(props.asked === id ? null : id)}
        >
          <bdi>{name}</bdi>
        </FilterChoice>
      ))}
    </fieldset>
  )
}
