import { text } from '#text/text.ts'
import { FilterChoice } from '#ui/filter-choice.tsx'
import type { Finished } from './use-finished.ts'

const words = text.delivery.shown

/** Quietly, above a wall that is given out: the finished photographs, or the proofs as well. */
export function FinishedFilter({ choice }: Pick<Finished, 'choice'>) {
  if (!choice) return null
  return (
    <fieldset aria-label={words.label} className="-mx-3 flex flex-wrap text-sm">
      <FilterChoice pressed={!choice.isWhole} onPress={() => choice.ask(false)}>
        {words.finished} <span className="tabular text-dim">{choice.finished}</span>
      </FilterChoice>
      <FilterChoice pressed={choice.isWhole} onPress={() => choice.ask(true)}>
        {words.all} <span className="tabular text-dim">{choice.all}</span>
      </FilterChoice>
    </fieldset>
  )
}
