import { text } from '#text/text.ts'
import type { Asked, MarkedPhotos, PhotoMark } from './narrow-photos.ts'

/** Narrows the grid to what carries a mark; a mark that no photo carries is not offered. */
export function PhotoFilter(props: {
  marks: readonly PhotoMark[]
  marked: MarkedPhotos
  asked: Asked
  onAsk: (mark: PhotoMark, wanted: boolean) => void
}) {
  const offered = props.marks.filter((mark) => props.marked[mark].size > 0 || props.asked.has(mark))
  if (offered.length === 0) return null
  return (
    <fieldset aria-label={text.comments.filter.label} className="flex flex-wrap gap-2 text-sm">
      {offered.map((mark) => {
        const pressed = props.asked.has(mark)
        return (
          <button
            key={mark}
            type="button"
            aria-pressed={pressed}
            onClick={() => props.onAsk(mark, !pressed)}
            className={`min-h-11 rounded-full border px-4 transition-colors ${pressed ? 'bg-light text-ground border-light' : 'border-hairline text-dim hover:text-light'}`}
          >
            {text.comments.filter[mark]} <span className="tabular">{props.marked[mark].size}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
