import { text } from '#text/text.ts'
import { FilterChoice } from '#ui/filter-choice.tsx'
import { type Asked, type MarkedPhotos, type PhotoMark, photoMarks } from './narrow-photos.ts'

const words = text.comments.filter

/**
 * Narrows the grid to what carries every mark asked for. A mark that no photo carries is offered
 * only when it is `always` of interest.
 */
export function PhotoFilter(props: {
  total: number
  always: readonly PhotoMark[]
  marked: MarkedPhotos
  asked: Asked
  onAsk: (mark: PhotoMark, wanted: boolean) => void
  onAll: () => void
}) {
  const { total, always, marked, asked, onAsk, onAll } = props
  const offered = photoMarks.filter(
    (mark) => always.includes(mark) || marked[mark].size > 0 || asked.has(mark),
  )
  if (offered.length === 0) return null
  return (
    <fieldset aria-label={words.label} className="-mx-3 flex flex-wrap text-sm">
      <FilterChoice pressed={asked.size === 0} onPress={onAll}>
        {words.all} <span className="tabular text-dim">{total}</span>
      </FilterChoice>
      {offered.map((mark) => (
        <FilterChoice
          key={mark}
          pressed={asked.has(mark)}
          onPress={() => onAsk(mark, !asked.has(mark))}
        >
          {words[mark]} <span className="tabular text-dim">{marked[mark].size}</span>
        </FilterChoice>
      ))}
    </fieldset>
  )
}
