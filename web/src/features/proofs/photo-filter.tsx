import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
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
      <Choice pressed={asked.size === 0} onPress={onAll}>
        {words.all} <span className="tabular text-dim">{total}</span>
      </Choice>
      {offered.map((mark) => (
        <Choice key={mark} pressed={asked.has(mark)} onPress={() => onAsk(mark, !asked.has(mark))}>
          {words[mark]} <span className="tabular text-dim">{marked[mark].size}</span>
        </Choice>
      ))}
    </fieldset>
  )
}

const Choice = (props: { pressed: boolean; onPress: () => void; children: ReactNode }) => (
  <button
    type="button"
    aria-pressed={props.pressed}
    onClick={props.onPress}
    className={`min-h-11 px-3 underline-offset-8 transition-colors ${props.pressed ? 'text-light underline' : 'text-dim hover:text-light'}`}
  >
    {props.children}
  </button>
)
